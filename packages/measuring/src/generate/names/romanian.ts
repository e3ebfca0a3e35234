import { combined, distinct, type NamePool, words } from './pool.js';

export const romanian: NamePool = {
  family: distinct(
    words(`
Popa Popescu Ionescu Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Munteanu Constantin Marin Dinu Șerban Tudor
Moldovan Toma Nistor Lungu Mocanu Sandu Ene Barbu Olaru Manea Neagu Preda Ungureanu Dobre Oprea Dragomir Costea Vasile
Iordache Ilie Enache Florea Grigore Lazăr Neagoe Nica Nedelcu Oltean Pavel Petcu Pop Pîrvu Roman Rotaru Sîrbu Stanciu
Surdu Suciu Tănase Voicu Zamfir Avram Albu Anghel Apostol Bălan Bejan Bogdan Bratu Bucur Cazacu Chiriac Ciurea Cojocaru
Coman Cozma Crăciun Crișan Cristea Croitoru Damian David Diaconu Drăgan Dumitrache Filip Gavrilă Georgescu Ghiță Groza
Iacob Iancu Istrate Lupu Luca Macovei Mihai Mircea Mirea Moraru Muntean Mureșan Năstase Niculae Negrea Olteanu Pană
Păun Pascu Pintilie Prodan Pușcaș Rădulescu Roșca Roșu Sava Simion Tătaru Trifan Țurcanu Ursu Vlad Vlădescu
`),
    combined(
      words(
        'Ion Andre Petr Vasil Mari Flor Grigor Const Dumitr Alex Teodor Tom Gavril Radul Bogd Cristi Dan Mih Luc Bar',
      ),
      ['escu', 'eanu', 'ache', 'ăscu', 'oiu', 'ariu', 'iță', 'uca'],
    ),
  ),
  given: {
    M: words(`
Andrei Alexandru David Mihai Ștefan Gabriel Ionuț Cristian Adrian Florin Darius Luca Matei Rareș Robert Vlad Denis
Bogdan Cătălin Claudiu Constantin Cosmin Daniel Dănuț Dragoș Dumitru Eduard Emanuel Emil Eric Eugen Fabian Filip
George Gheorghe Horia Ilie Ioan Ion Iosif Iulian Laurențiu Liviu Lucian Marian Marius Mircea Nicolae Nicolas Octavian
Ovidiu Patrick Paul Petru Răzvan Remus Radu Rafael Raul Sebastian Sergiu Silviu Sorin Tiberiu Teodor Toma Traian
Tudor Valentin Vasile Victor Viorel Yannis Albert Albin Anton Aurel Beniamin Călin Casian Ciprian Codrin Corneliu Damian
Doru Dorin Emilian Flavius Gelu Gavril Iacob Ianis Iustin Mugur Narcis Nelu Pavel Romeo Samuel Silvian Simion Titus
`),
    F: words(`
Maria Andreea Elena Alexandra Ioana Ana Gabriela Mihaela Denisa Daria Sofia Antonia Bianca Diana Cristina Georgiana
Larisa Mădălina Alina Adriana Alessia Amalia Anastasia Anca Angela Aurora Beatrice Camelia Carmen Cătălina Claudia Corina
Cornelia Cosmina Crina Daniela Delia Dorina Ecaterina Elisabeta Emilia Erica Eva Evelina Felicia Florentina Florina
Iasmina Ileana Ilinca Irina Isabela Iulia Izabela Lăcrămioara Laura Lavinia Lidia Ligia Liliana Livia Loredana Luciana
Lucia Luminița Magdalena Malina Manuela Mara Margareta Mariana Marina Marinela Melania Melisa Mirela Miruna Monica
Natalia Nicoleta Oana Olivia Otilia Patricia Paula Petra Rahela Ramona Raluca Rebeca Roxana Ruxandra Sabina Sara Silvia
Simona Ștefania Teodora Timea Valentina Veronica Victoria Violeta Viorica Zoia
`),
  },
  doubleFamily: 0.03,
};

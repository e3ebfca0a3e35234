import { combined, distinct, type NamePool, prefixed, words } from './pool.js';

const listed = words(`
Peeters Janssens Maes Jacobs Mertens Willems Claes Goossens Wouters Smets Hermans Michiels Aerts Martens Vermeulen
De_Smet De_Clercq Hendrickx Lemmens Van_Damme Cools Verhoeven Wauters Segers De_Backer Pauwels De_Vos Stevens
Lenaerts Verbeke Coppens Bogaert Desmet Thijs Declercq Baert Geerts Van_den_Broeck Theys Smeets De_Wolf De_Cock
De_Meyer Verstraete De_Bruyn Van_Dyck Vandenberghe De_Pauw Christiaens Moens Timmermans Bosmans Cornelis Vervoort
Verlinden Carlier Beckers Dierckx Van_Hove Vandevelde Bauwens Ooms Engelen Nijs Nys Roels Vrancken Schepers Wuyts
Daems Sterckx Huysmans Roelandt Meert Impens Baeten Bervoets Ceulemans Cuypers Swinnen Raes Rogiers Matthys Callens
Naessens Dewulf Dhondt D'Hondt D'Haese Dhaene Gheysens Goethals Haegeman Heylen Hoste Joris Lauwers Leemans Lievens
Mestdagh Moerman Neyt Neirynck Onghena Opdebeeck Pattyn Poppe Praet Quintelier Reynders Rombouts Rosseel Samyn
Schoonjans Seghers Slabbinck Soetaert Spruyt Stroobants Tack Tanghe Uyttendaele Vael Verbist Vercammen Vereecken
Vyncke Walraevens Weyts Wittebols Ysebaert Bral Buyse Cattoir Cosyns Dobbelaere Eeckhout Feys Fonteyne Geldhof
`);
const places = words(`
Walle Bossche Heuvel Driessche Putte Eynde Sande Kerkhove Meulen Linden Velde Steen Weghe Wiele Plas Berghe Abeele
Haute Moortele Casteele Neste Poel Borre Bulcke Cruyce Daele Elst Eede Gucht Haeghe Houte Keere Maele Nieuwenhof
Perre Straeten Vijver Vloet Wouwer Wijngaert Zande Zype Brempt Ginste Hoeck Kelen Laer Mosselaer Noot Riet Schoor
Sompel Stock Torre Venne Winckel
`);

export const belgianDutch: NamePool = {
  family: distinct(
    listed,
    prefixed(['Van ', 'Van den ', 'Van der ', 'Vanden', 'Vander', 'Van de ', 'Ver'], places),
    combined(words('Dries Ghys Wyn Lam Roe Sim Ger Bert Cool Matt Nele Wille Pie Hey Ku'), [
      'mans',
      'aert',
      'ens',
      'eneel',
      'kens',
      'laers',
      'inckx',
    ]),
  ),
  given: {
    M: words(`
Noah Lucas Arthur Liam Jules Victor Adam Louis Mathis Finn Seppe Wout Jef Lars Vince Kobe Stan Milan Daan Robbe Senne
Thibo Jonas Jasper Jan Pieter Ruben Bram Simon Thomas Tibo Warre Matteo Maurice Leon Lowie Rune Sam Sander Siebe Tuur
Xander Yaro Ward Wannes Wolf Viktor Toon Thijs Stijn Sebbe Rik Rens Renzo Remi Quinten Pepijn Otis Oscar Oliver Nathan
Niels Mats Mauro Maarten Luuk Lou Lode Lewis Lennert Lander Kjell Kasper Karel Jorben Joppe Jens Jelle Jarne Jaak
Henri Hannes Gust Guus Gilles Floris Flor Ferre Felix Emiel Elias Dries Dylan Dieter Cyriel Cas Brecht Briek Bas
Basiel Axel August Arne Anton Alexander Aaron Achiel Bert Tom Koen Joachim
`),
    F: words(`
Emma Olivia Louise Mila Elena Juliette Ella Marie Anna Nora Lina Camille Julia Elise Lotte Fien Amber Hanne Noor Lore
Fleur Jana Zoë Laura Lien Febe Axelle Nina Sara Paulien Charlotte Kato Luna Ona Roos Lena Liv Janne Jade Ines Helena
Hannah Margot Merel Marthe Manon Mathilde Lize Linde Liesl Lise Lies Leonie Laure Kaat Julie Josefien Jolien Isa Ilse
Hilde Heleen Griet Gitte Femke Flore Floor Estelle Eline Elisabeth Ellen Eva Evelien Emilia Dorien Delphine Cato
Britt Bo Billie Astrid Annelies Ann Anke Anouk Annabel Alix Alice Alexia Aline Aagje Yana Yente Winnie Tine Tess
Stien Sofie Silke Saar Sien Rosalie Renée Pauline Nele Mona Mirthe Maud Maya
`),
  },
  doubleFamily: 0.03,
};

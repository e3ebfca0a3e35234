import { combined, distinct, type NamePool, words } from './pool.js';

export const italian: NamePool = {
  family: distinct(
    words(`
Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Costa Giordano
Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli
Vitale Lombardo Serra Coppola De_Santis D'Angelo Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso
Valentini Messina Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli Amato Silvestri Mazza
Testa Grassi Pellegrino Carbone Giuliani Benedetti Barone Rossetti Caputo Montanari Guerra Palmieri Bernardi Martino Fiore
De_Rosa Ferretti Bellini Basile Riva Donati Piras Vitali Battaglia Sartori Neri Costantini Milani Pagano Ruggiero Sorrentino
D'Amico Orlando Damico Negri Mancuso La_Rosa Lo_Presti Di_Stefano Di_Marco Di_Pietro Dell'Acqua Cusumano Cammarata Bongiorno
Catalano Ingrassia Licata Infantino Vella Zappalà Tramontana Sciortino
`),
    combined(
      words(
        'Bert Cas Fior Mart Bon Vall Ros Mont Bell Gall Zan Tom Mor Pell Sant Gent Per Nard Corr Camp Lor Fran Bass Buz',
      ),
      ['ini', 'etti', 'ucci', 'elli', 'one', 'acchio', 'azzi', 'ello', 'oni'],
    ),
  ),
  given: {
    M: words(`
Leonardo Francesco Alessandro Lorenzo Mattia Andrea Gabriele Matteo Tommaso Riccardo Edoardo Giuseppe Antonio Giovanni
Luca Davide Federico Marco Simone Alessio Angelo Nicola Salvatore Vincenzo Michele Filippo Pietro Samuele Diego Emanuele
Gioele Giacomo Elia Domenico Raffaele Daniele Stefano Paolo Luigi Roberto Carlo Mario Massimo Maurizio Fabio Fabrizio
Claudio Sergio Enrico Giorgio Gianluca Gianni Alberto Aldo Alfio Ambrogio Bruno Calogero Carmelo Carmine Cesare Ciro
Cosimo Cristiano Damiano Dario Dino Donato Enzo Ettore Flavio Gaetano Gennaro Gerardo Gino Giulio Ivan Jacopo Kevin
Leandro Livio Manuel Marcello Mirko Nicolò Omar Oreste Orlando Pasquale Piero Renato Rocco Romeo Rosario Saverio Silvio
Tiziano Umberto Valerio Vito Walter Gianmarco
`),
    F: words(`
Sofia Giulia Aurora Alice Ginevra Emma Giorgia Beatrice Greta Vittoria Ludovica Matilde Anna Chiara Sara Martina Francesca
Elena Camilla Gaia Bianca Arianna Noemi Rebecca Elisa Viola Nicole Mia Camilla Federica Alessia Valentina Silvia Laura
Ilaria Irene Serena Simona Michela Monica Paola Roberta Sabrina Stefania Tiziana Valeria Veronica Virginia Adriana Agata
Agnese Alessandra Alba Amelia Angela Annalisa Antonella Antonia Asia Azzurra Barbara Benedetta Carla Carmela Caterina
Cecilia Cinzia Clara Concetta Cristina Daniela Debora Denise Diletta Domenica Donatella Eleonora Eva Fabiola Flavia
Fiorella Gabriella Giada Gioia Giovanna Giuseppina Ida Ines Isabella Jessica Lara Letizia Lia Linda Loredana Lucia Luisa
Maddalena Manuela Margherita Marianna Marina Marta Melissa Miriam
`),
  },
  doubleFamily: 0.02,
};

import { combined, distinct, type NamePool, prefixed, words } from './pool.js';

const listed = words(`
Dubois Lambert Dupont Martin Simon Dumont Leclercq Laurent Lejeune Renard Denis Gérard Mathieu Fontaine Delvaux Rousseau
Lemaire Collard Thiry Petit Legrand Poncelet Dupuis Bodart Noël Gilson Collin Evrard Georges Henrotte Marchal Piron
Gillet Mathy Lacroix Bastin Delhaye Wéry Jadot Pirotte Baudoin Hanquet Hannecart Lefèvre Deprez Lecomte Michaux Nihoul
Servais Warnier Adam Alexandre André Antoine Bertrand Boulanger Bouvy Bovy Brasseur Carpentier Charlier Closset
Colinet Cornet Crespin Daloze Dardenne Dechamps Defays Degueldre Delcourt Delforge Delfosse Delplace Demoulin Denayer
Deroanne Desmedt Detry Dewez Docquier Draguet Dubuisson Dufour Duchesne Dujardin Englebert Etienne Fabry Falise Ferrand
François Frippiat Gaspard Genin Gilles Gobert Godfroid Goffin Grandjean Grégoire Guillaume Halleux Hardy Hubin Huet
Jacquemin Jacquet Joly Labarre Lallemand Lardinois Laloux Leroy Lebrun Ledent Lhoest Libert Loriaux Maréchal Masson
Materne Mélotte Meunier Mignon Minet Monseur Moreau Mottet Navez Nicolas Ninane Olivier Pâques Paquet Parmentier Pesesse
Philippart Pierard Pirson Potvin Quinet Remacle Richir Robinet Roland Sauvage Scohier Sente Sohier Tasiaux Thomas Thonon
Tilkin Toussaint Urbain Vandervelden Vigneron Vincent Wathelet Wilmotte Wattiez Xhonneux Zimmer
`);
const places = words(`
Ville Croix Fosse Haye Pierre Champ Bruyère Court Motte Rue Saux Vigne Marche Chaussée Forge Hutte Planche Roche Val
Fontaine Mare Brassine Ruelle
`);

export const belgianFrench: NamePool = {
  family: distinct(
    listed,
    prefixed(['De la ', 'Del', 'De '], places),
    combined(
      words(
        'Gill Coll Mich Jacqu Perr Thir Bern Henr Rob Guill Mass Bert Hub Col Lamb Pier Dom God Rich Just Mart Ant',
      ),
      ['ard', 'et', 'ot', 'in', 'eau', 'ier', 'on', 'ette', 'oul', 'iaux'],
    ),
  ),
  given: {
    M: words(`
Gabriel Arthur Louis Jules Hugo Lucas Raphaël Théo Nathan Maxime Tom Antoine Mathéo Alexandre Clément Robin Simon
Baptiste Guillaume Nicolas Romain Quentin Loïc Cédric Thibault Bastien Adrien Augustin Aurélien Benoît Corentin
Cyril Damien Diego Dorian Édouard Éliott Émile Étienne Ethan Félix Florian François Gaëtan Gaspard Gauthier Geoffrey
Grégoire Grégory Henri Jean Jérémy Joachim Jordan Julien Justin Kévin Killian Laurent Léo Léon Luca Logan Lucien
Marius Martin Mathias Mathieu Mathys Maël Marceau Maxence Noé Nolan Octave Olivier Oscar Pablo Pierre Rémi Renaud
Sacha Samuel Sébastien Sévérin Sylvain Tanguy Thomas Timéo Tristan Ugo Valentin Victor Vincent William Xavier Yann
Yanis Zacharie Jean-Baptiste Pierre-Louis Jean-Philippe Auguste Basile Côme
`),
    F: words(`
Emma Louise Léa Chloé Alice Juliette Camille Lucie Manon Clara Charlotte Zoé Marie Mathilde Éloïse Inès Jeanne Léonie
Margaux Noémie Océane Pauline Romane Sarah Valentine Victoire Adèle Agathe Alix Amandine Amélie Anaëlle Anaïs
Apolline Astrid Aurélie Aurore Axelle Bérénice Capucine Caroline Céleste Céline Célia Clémence Coralie Constance
Delphine Diane Élisa Élise Élodie Émilie Estelle Eugénie Eva Fanny Flavie Florence Gabrielle Gaëlle Garance Hélène
Héloïse Hortense Iris Jade Joséphine Julie Justine Laetitia Laly Laura Laurie Lila Lina Lisa Lola Lou Ludivine Maëlle
Maëlys Marine Marion Maud Mélanie Mélissa Mila Morgane Nina Olivia Ophélie Rose Roxane Salomé Solène Sophie Stella
Suzanne Tessa Tiphaine Violette Anne-Sophie Marie-Laure Anne-Laure
`),
  },
  doubleFamily: 0.05,
};

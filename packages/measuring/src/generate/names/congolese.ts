import { combined, distinct, type NamePool, prefixed, words } from './pool.js';

export const congolese: NamePool = {
  family: distinct(
    words(`
Ilunga Kabongo Mukendi Kalala Tshibangu Mbuyi Ngoy Kasongo Mwamba Kabeya Mutombo Banza Kazadi Ngalula Mulumba Lukusa
Nsimba Nzuzi Makiese Lusamba Mbala Matondo Nkosi Luzolo Mayele Bolamba Bokele Mpia Ekofo Lokwa Bongonda Engombe Mobutu
Lumumba Kasavubu Tshisekedi Kabila Bemba Mbemba Matuidi Makengo Massamba Nlandu Nkulu Ntumba Kanku Kapinga Meta Mujinga
Muamba Ndaya Tshiala Tshimanga Kanyinda Kayembe Kasanji Katumba Kitenge Kyungu Lubamba Lufungula Luyeye Mabiala Makanda
Malanda Mambu Mampuya Mananga Mavinga Mavungu Mbombo Mbuta Mfumu Minga Moke Mpoyi Mputu Mubenga Mudimbe Mulamba Mundele
Musau Mwilambwe Nday Ndombe Ngandu Ngoma Ngongo Nkashama Nkongolo Nsenga Nsumbu Numbi Nyembo Nzeza Okito Omari Onya
Pongo Samba Shako Sumbu Tambwe Tshilombo Tshimbombo Tshiswaka Umba Vangu Wembo Yamba Yav Zola
`),
    combined(
      words('Kab Muk Tshib Ngal Mul Luk Mak Nd Bol Kas Mbomb Mwan Lubumb Kalomb Ntamb Kisimb Mangal Bulung'),
      ['amba', 'undi', 'ongo', 'ula', 'enge', 'emba', 'ilu', 'oka', 'inda', 'uyi'],
    ),
    prefixed(['wa ', 'Mwana '], words('Ilunga Kabamba Kalenga Mutombo Mbuyu Banza Kasongo Numbi')),
  ),
  given: {
    M: words(`
Christian Emmanuel Jonathan Exaucé Merveille David Daniel Moïse Josué Samuel Élie Trésor Junior Glody Héritier Chadrac
Dieumerci Gédéon Isaac Jérémie Joël Jordan Joseph Kevin Landry Patrick Plamedi Prince Rodrigue Ruben Salomon Steve
Yannick Aaron Abel Abraham Alain Albert Ange André Archange Arsène Bénédict Benjamin Bienvenu Blaise Boniface Bruno
Calvin Caleb Cédrick Célestin Clément Clovis Credo Dan Désiré Didier Dieudonné Divin Don Éden Éphraïm Ezéchiel Fabrice
Fiston Francis Freddy Gaël Gloire Godefroid Guelord Hénoc Hervé Innocent Israël Jacques Jean-Paul Jean-Luc Jean-Pierre
Jemima Joachim Jospin Justin Lévi Lionel Marcel Matthieu Michel Nathan Néhémie Olivier Pascal Paul Pierre Rabby Rolly
Serge Sylvain Théophile Timothée Vainqueur Wilfried Yves Zéphirin
`),
    F: words(`
Grâce Gloria Naomie Esther Ruth Divine Merveille Déborah Rebecca Sarah Rachel Priscille Bénédicte Christelle Dorcas
Exaucée Fideline Gracia Jemima Joyce Judith Keren Léa Lydie Marie Mireille Nadège Noëlla Odette Orchidée Patience
Plamedie Princesse Raïssa Ruphine Salomé Sephora Sifa Syntiche Tabitha Thérèse Vanessa Victoire Abigaël Aimée Aline Alphonsine
Ange Angélique Anita Annie Antoinette Arlette Beni Bernadette Bijou Blandine Brigitte Carine Cécile Céline Chancelle
Claudine Clémence Colette Consolate Daniella Denise Diane Dina Dorothée Eliane Élodie Emmanuella Espérance Eunice
Eugénie Fanny Félicité Francine Gisèle Godelive Helena Hortense Huguette Immaculée Irène Jeannette Joëlle Josée Joséphine
Julienne Justine Laetitia Liliane Louange Lucie Madeleine Marceline Marthe Micheline Monique Myriam Nicole Pauline
Rosalie Rosette Solange Sylvie Yvette Zawadi
`),
  },
  doubleFamily: 0.06,
};

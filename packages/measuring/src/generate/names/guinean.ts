import { combined, distinct, type NamePool, words } from './pool.js';

export const guinean: NamePool = {
  family: distinct(
    words(`
Diallo Bah Barry Sow Camara Sylla Bangoura Condé Keïta Traoré Touré Soumah Baldé Cissé Kourouma Fofana Kaba Doumbouya
Kanté Konaté Diakité Sidibé Dioubaté Magassouba Sangaré Savané Souaré Haba Loua Lamah Kolié Guilavogui Onivogui Béavogui
Zoumanigui Mamy Théa Delamou Gbilimou Kpoghomou Monemou Haïdara Diaby Dramé Tounkara Koïta Kouyaté Koulibaly Coulibaly
Bérété Berthé Conté Curtis Daffé Dansoko Diarra Diawara Dabo Donzo Doré Fadiga Fernandez Goumou Kéra Kamano Léno Ly
Millimouno Tolno Tonguino Ouendeno Niabaly Oularé Samoura Sagno Sacko Sanoh Sakho Sampil Soropogui Tambassa Tall Thiam
Wann Yansané Youla Yattara Tamba Mansaré
`),
    combined(words('Kolo Béa Oni Guila Zou Maw Tou Dou Bil Kou'), [
      'vogui',
      'ivogui',
      'mou',
      'ssou',
      'guié',
      'balé',
    ]),
  ),
  given: {
    M: words(`
Mamadou Mohamed Ibrahima Alpha Amadou Abdoulaye Ousmane Thierno Boubacar Sékou Alhassane Moussa Aboubacar Mamady Lansana
Souleymane Saïdou Oumar Elhadj Cellou Bakary Fodé Facinet Karamoko Kerfalla Laye Lamine Naby Morlaye Mory Ismaël Issa
Idrissa Daouda Demba Djibril Cheick Bangaly Balla Aly Alseny Ahmed Abou Abdourahmane Abdoul Amara Aliou Bobo Billo Chérif
Dian Faya Fanta_Mady Fassou Gnan Habib Hamidou Hassane Jean Kabinet Kalil Kandé Koly Koné Madiou Malick Mahmoud Mouctar
Mountaga Nouhou Néné Ousseynou Pépé Sadio Salifou Salimou Samba Sanoussy Siaka Siradio Sory Tafsir Tidiane Yaya Yacouba
Yamoussa Younoussa Zézé Mamadou_Alpha Mamadou_Saliou Abdoul_Karim Alpha_Oumar Mamadou_Bailo Thierno_Souleymane
`),
    F: words(`
Fatoumata Mariama Aïssatou Kadiatou Hawa Aminata Oumou Binta Hadja Djénabou Fanta Ramatoulaye M'Mah Mabinty Maïmouna
Mariam Aïcha Adama Aïssata Aminatou Assiatou Asmaou Bintou Bountou Dalanda Diaraye Diariou Diénaba Djeinabou Fadima
Fatima Fatmata Fily Finda Foulématou Habibatou Halimatou Hassatou Hassanatou Houleymatou Kankou Kadé Koumba Kumba
Laouratou Lamarana Mahawa Makalé Mama Mamou Marie Masseny Mbalou Mahawa N'Nah Nana Nantenin Nène Nafissatou Nagnouma
Oumou_Hawa Oumou_Khaïry Oumou_Salamata Rabiatou Rouguiatou Safiatou Salématou Salimatou Saran Sayon Sia Sira Sirè Sona
Tata Tiguidanké Yarie Yayé Yasmine Zénab Zeïnab Fatoumata_Binta Mariama_Ciré Mariama_Dalanda Kadiatou_Bobo Fatoumata_Diaraye
Aïssatou_Lamarana Mama_Aïssata Hadja_Mariama
`),
  },
  doubleFamily: 0.01,
};

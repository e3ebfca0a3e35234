import { distinct, type NamePool, prefixed, words } from './pool.js';

const nisbas = words(`
Alaoui Idrissi Fassi Filali Ouali Bakkali Khattabi Mansouri Yousfi Amrani Kaddouri Haddouchi Ouariachi Boutaher Hamdaoui
Azzouzi Bouazzaoui Kaissouni Ghazouani Morabit Tahiri Ouahabi Baghdadi Jebari Hajji Achouri Rifi Soussi Ouazzani Mokhtari
Kharraz Hassani Houssaini Khalfioui Massaoudi Mrabet Moussaoui Yaacoubi Yahyaoui Zerhouni Abdellaoui Ayadi Asri Badaoui
Berkani Boukhari Charkaoui Daoudi Fekkaki Guennouni Harrak Jaouhari Kabbaj Kettani Lahlou Malki Naciri Omari Qadiri
Raissouni Sabbahi Tayeb Wahabi Zaidi Zouaoui Aroussi Marzouki Kasmi Farissi Maimouni
`);

export const moroccan: NamePool = {
  family: distinct(
    words(`
El_Idrissi Benali El_Khattabi Bouzid Ouchen Aarab Amezian Benhaddou Boulahya Chaoui Daoudi Errachidi Lamrani Azzouz
Ziani Tazi Benjelloun Berrada Bennani Lahbabi Chraibi Sebti Benchekroun Guessous Bouchikhi Boujemaoui Bouhlal Boulaich
Bourhim Aberkan Abarkan Achahbar Addi Afkir Agoudal Ahrouch Aissaoui Akhazzan Akrouh Allouch Amghar Ankouri Arbaoui
Asbai Assadi Atmani Ayachi Azahaf Azaoum Bachiri Barakat Belkadi Belkacem Belhaj Benamar Benaissa Benabbou Benkaddour
Bensaid Bentaleb Benyahia Benmoussa Benomar Bouali Boukhriss Boumediene Bouyaghjdane Bouzerda Chakroun Charif Chentouf
Dahmani Essaidi Ettaibi Ezzahraoui Fadil Fikri Ghailan Hachmi Haddad Hammouti Hamidi Harchaoui Jabri Jalal Kaddour
Karim Khalid Laaroussi Lachhab Lamkadem Loukili Mahi Mechbal Mimoun Nejjari Nouri Oualad Oulad Rahmouni Ramdani Sadiki
Saidi Salhi Sbai Serroukh Slimani Talbi Touzani Zahraoui Zarouali Zemmouri Zouhri
`),
    prefixed(['El ', 'Ben ', 'Aït ', 'Ou'], nisbas),
    nisbas,
  ),
  given: {
    M: words(`
Mohamed Youssef Adam Mohamed_Amine Rayan Amine Bilal Hamza Ayoub Ilyas Imran Anas Zakaria Ismaïl Omar Mehdi Nassim Soufiane Ibrahim
Walid Yassine Ali Mohamed_Ali Hicham Mohamed_Reda Karim Rachid Hassan Khalid Mustapha Abdelkader Abdellah Abderrahim Abdelilah Abdelhakim Adil
Ahmed Aymane Aziz Badr Bachir Chakib Driss Elias Faycal Farid Fouad Ghali Hakim Hamid Haroun Hatim Houssam Hussein Idriss
Ishaq Jalal Jamal Jawad Kamal Khalil Lahcen Larbi Mahdi Marouane Mounir Mourad Moussa Nabil Nadir Naoufal Nizar Noureddine
Othman Oussama Rabah Rachad Ridouan Reda Saad Saïd Salim Salah Samir Sami Sofian Tarik Taha Wassim Yacine Yahya Younes Younous
Yasser Zaid Ziad Zinedine Zouhair Abdelmalek Achraf Ayman Anwar Ilias Issam Jaafar
`),
    F: words(`
Fatima Aya Yasmina Salma Inès Nour Amina Hafsa Lina Sara Meryem Imane Hajar Khadija Aïcha Zineb Malak Rania Soukaina
Nora Ikram Wissal Chaima Douae Farah Ghita Hanane Hiba Houda Ilham Jihane Kawtar Khaoula Lamiae Latifa Loubna Maha
Mariam Mouna Nadia Naïma Najat Nawal Nisrine Noura Oumaima Rachida Rajae Rim Rokaya Safae Safia Sana Samira Sanae
Siham Sofia Souad Sabrina Tasnim Yousra Yousria Zahra Zoubida Zakia Zaynab Fatima_Zahra Oum_Kaltoum Nour_El_Houda
Asmae Assia Bouchra Btissam Dounia Fadoua Fatiha Firdaous Fouzia Habiba Halima Hasna Ibtissam Jamila Jannah Karima
Layla Malika Manal Mina Nabila Nihal Rihab Saloua Sihame Wafae Warda Widad Yamina Hind Chaimae Amal
`),
  },
  doubleFamily: 0.02,
};

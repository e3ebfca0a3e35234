import { distinct, type NamePool, prefixed, words } from './pool.js';

const roots = words(`
Ahmad Hassan Khatib Hamwi Halabi Homsi Masri Shami Najjar Haddad Hariri Jaber Khalil Omar Othman Rifai Sabbagh Saleh
Sayed Shaar Tamimi Zein Zoubi Abboud Ajami Akkad Amin Aswad Atassi Awad Ayoubi Azem Barazi Bitar Dabbagh Daher Daoud
Debs Droubi Fares Ghazal Hakim Hallak Hamdan Hamoud Hamza Hijazi Hussein Ibrahim Issa Jaafar Jamal Jassem Jundi Kanaan
Karam Kassab Kayali Kurdi Mahmoud Malki Mansour Maqdisi Mardini Moussa Mufti Nahas Nasser Obeid Qabbani Qasem Rahman
Ramadan Rashid Sabra Safadi Salloum Samman Sawaf Shaheen Shahin Sharif Sheikh Suleiman Tabbaa Tawil Turk Yassin Younes
Zaatari Zaki Zarzour
`);

export const syrian: NamePool = {
  family: distinct(
    prefixed(['Al '], roots),
    roots,
    prefixed(['Al-'], roots),
    prefixed(['Abu ', 'Abdul '], words('Karim Rahim Aziz Hamid Zeid Hassan Ali Saleh Shakra')),
  ),
  given: {
    M: words(`
Mohammad Ahmad Omar Ali Hussein Hassan Khaled Mahmoud Mustafa Ibrahim Yousef Abdullah Abdulrahman Amer Anas Ayham Bashar
Basel Bilal Fadi Faisal Faris Firas Ghassan Hadi Haitham Hamza Hani Haydar Hisham Hossam Imad Iyad Jaber Jamal Jihad
Kamal Karam Kareem Kinan Laith Louay Maher Majd Malek Mazen Moaz Mohannad Mounir Nabil Nader Nasser Nawar Nidal Nizar
Obaida Osama Qusai Rabie Rafi Rami Rayan Redwan Saad Saeed Saleh Salim Samer Sami Sari Shadi Suhaib Suleiman Tamer Tarek
Tayseer Wael Waleed Wassim Yaman Yamen Yasser Yazan Zaher Zaid Zein Ziad Abdulaziz Adnan Akram Alaa Ammar Aref Ashraf
Badr Diaa Eyad Ghaith Jad
`),
    F: words(`
Fatima Maryam Nour Sara Rama Lama Lana Layan Leen Jana Hala Hanan Hiba Huda Iman Israa Joud Judy Khadija Lamar Lara
Layla Lubna Lujain Maha Mais Malak Manal Marwa Maya Mona Muna Nadia Najwa Nawal Nada Ola Rahaf Raghad Rana Rand Rania
Rasha Reem Rima Rola Rouba Ruba Rula Safaa Sahar Salam Salma Samar Samira Sana Sawsan Shaza Shahd Sham Siba Sidra Suha
Sumaya Taghrid Tala Tasneem Wafaa Walaa Yara Yasmin Zahra Zainab Zeina Abeer Aisha Alaa Amal Amani Amira Asmaa Aya
Batoul Bayan Bushra Dalal Dana Dania Diana Dima Doaa Fairouz Farah Ghada Ghazal Ghina Haneen Haya Heba Hind Inas Jumana
Kinda Zain
`),
  },
  doubleFamily: 0.03,
};

import { combined, distinct, type NamePool, words } from './pool.js';

export const turkish: NamePool = {
  family: distinct(
    words(`
Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan
Şimşek Polat Korkmaz Erdoğan Çakır Acar Aktaş Güneş Bozkurt Yalçın Güler Yavuz Can Aksoy Taş Tekin Bulut Keskin Avcı
Turan Ünal Gül Işık Kaplan Karaca Sarı Duman Tunç Ateş Akın Uçar Bayram Ay Yüksel Ceylan Deniz Karataş Karakaya Türk
Akbulut Akgül Akkaya Akpınar Albayrak Alkan Altun Ayhan Balcı Baran Başar Bilgin Bozdağ Büyük Canbaz Coşkun Dağ
Demirci Demirel Dinç Durmaz Dursun Ekinci Elmas Eren Ergin Erol Ersoy Genç Gök Gökçe Göktaş Gündoğdu Gündüz Güngör
Gürbüz Güven İnan İnce Kahraman Kandemir Kartal Kılınç Kocaman Kökten Köse Kuş Kuzu Macit Mutlu Oğuz Oral Ocak Önal
Öz Özcan Özgür Öner Parlak Sağlam Savaş Sevim Sezer Soylu Sönmez Tanrıverdi Temel Tok Topal Toprak Tosun Uğur Ulu
Uysal Uzun Ünlü Yaman Yaşar Yazıcı Yeşil Yiğit Zengin Emirdağ Afyonlu
`),
    combined(
      words(
        'Hasan Mehmet Ali Kara Çakır Hacı Veli Osman Kadı Molla Ömer Deli Topal İmam Kör Bekir Memiş Paşa Usta Kel',
      ),
      ['oğlu', 'lar', 'soy', 'can', 'taş', 'göz', 'bay'],
    ),
    combined(words('Ak Gök Kara Boz Altın Demir Taş Er Öz Gün Ay Yıl Sarı Kızıl Tan Kut Bay Ulu'), [
      'kaya',
      'dağ',
      'soy',
      'türk',
      'han',
      'tekin',
      'demir',
      'alp',
      'er',
      'doğan',
    ]),
  ),
  given: {
    M: words(`
Mehmet Emirhan Yusuf Mustafa Ali Ahmet Hüseyin Hasan Emre Enes Ömer Eren Kerem Berat Berkay Burak Can Cem Deniz Efe
Emir Furkan Hakan Halil İbrahim İsmail Kaan Kadir Kağan Kemal Mert Metin Miraç Murat Okan Onur Orhan Osman Oğuzhan
Özgür Ramazan Recep Rıdvan Salih Samet Selim Serkan Sinan Süleyman Tarık Taha Taner Tolga Tuncay Turgut Uğur Umut Volkan
Yasin Yağız Yiğit Yunus Zafer Abdullah Adem Alper Alperen Arda Atakan Ayaz Aykut Bahadır Baran Barış Batuhan Bayram
Bekir Berk Bilal Bünyamin Cihan Çağlar Çınar Doğukan Engin Ercan Erdem Erkan Ferhat Fatih Gökhan Güven Harun İlhan
İlker Levent Muhammed Nuri Ozan Poyraz Rüzgar Şahin Şükrü Tuğrul Veli
`),
    F: words(`
Elif Zeynep Ayşe Fatma Emine Hatice Merve Büşra Esra Özlem Yasemin Ebru Derya Gamze Gizem İrem İlayda Melike Meryem
Nisa Nur Pınar Rabia Rümeysa Selin Sevgi Seda Sibel Sümeyye Şeyma Tuğba Tuğçe Yağmur Zehra Zeliha Aleyna Aslı Asya Aylin
Ayla Azra Bahar Başak Beren Betül Beyza Beyzanur Buse Cansu Ceren Çiçek Damla Defne Dilara Dilek Ece Ecrin Ela Eda
Eylül Eslem Feride Feyza Filiz Gül Gülay Gülşen Gülsüm Hande Hacer Havva Hayriye Helin Hilal Hira Hülya İclal İpek
Kübra Leyla Melek Meltem Mina Mira Miray Müge Naz Nazlı Nermin Nesrin Nihal Nilay Nuray Öykü Özge Reyhan Saliha Sema
Serpil Sena Songül Sude Sultan Şule Tülay Ümran Yeliz Yıldız Zümra
`),
  },
  doubleFamily: 0.01,
};

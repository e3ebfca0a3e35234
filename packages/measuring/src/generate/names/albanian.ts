import { combined, distinct, type NamePool, words } from './pool.js';

export const albanian: NamePool = {
  family: distinct(
    words(`
Hoxha Shehu Prifti Krasniqi Gashi Berisha Morina Shala Hoti Bytyqi Kelmendi Gjoka Marku Leka Dervishi Bajrami Rexhepi
Osmani Zeka Thaçi Haxhiu Halili Ahmeti Aliu Ademi Ajeti Avdiu Bajraktari Balaj Basha Beqiri Bektashi Berisha Bislimi
Bojaxhiu Braha Brahimi Bunjaku Çela Çeku Cani Dauti Dema Deda Demiri Doda Dushku Elezi Emini Fazliu Ferati Frashëri
Gega Gjergji Gjini Gjonaj Hajdari Hajrizi Halimi Hasani Haziri Hysa Hyseni Ibrahimi Idrizi Imeri Islami Ismaili Jashari
Kabashi Kadriu Kastrati Kola Kryeziu Kuqi Lala Limani Llapashtica Luli Maloku Mehmeti Mema Meta Mustafa Musliu Mulaj
Murati Muja Nika Ndoja Ndreca Nikolla Pepa Peci Preniqi Qosja Qerimi Ramadani Rama Rrahmani Rugova Sadiku Salihu Selimi
Shabani Shkreli Sinani Sopa Spahiu Sula Sylejmani Syla Tahiri Toska Tola Ukaj Veliu Veseli Vula Xhaferi Xhemajli Ymeri
Zejnullahu Zeneli Zogu
`),
    combined(words('Gjon Mark Prek Nik Lul Bal Has Mul Kol Uk Ded Pal Vuks Çel Dem Bek Tom Sok Zef Llesh'), [
      'aj',
      'eti',
      'ashi',
      'iqi',
      'uli',
      'ani',
    ]),
  ),
  given: {
    M: words(`
Arben Besnik Leon Luan Dion Ardit Blerim Erion Endrit Fatjon Gent Ilir Kujtim Kushtrim Agron Albion Alban Altin Amar Andi
Anis Arber Ardian Arian Armend Arlind Artan Astrit Avni Bardh Bekim Bersant Bledar Bujar Burim Çlirim Dardan Diar Dren
Driton Edon Eduart Egzon Elton Emin Enes Erblin Erjon Ermal Fatmir Fatos Fisnik Flamur Florent Genc Gëzim Granit Hasan
Hekuran Ismail Jeton Jon Kastriot Klajdi Klevis Kreshnik Labinot Leart Lirim Lis Lorik Mentor Mërgim Meriton Naim Olsi
Orges Petrit Qëndrim Rinor Rron Saimir Shkëlzen Shpend Skënder Taulant Trim Uran Valon Vullnet Ylli Zamir Hamdi Isa Rilind
`),
    F: words(`
Arta Blerta Elira Drita Era Erza Fjolla Albana Albina Aida Alba Alketa Alma Amra Anila Anisa Ardita Arbnora Arjeta Arlinda
Armina Aurela Besa Besarta Bleona Blerina Bora Brikena Dafina Dea Diellza Diona Donika Dorentina Dorina Edona Egzona Elda
Elona Elsa Eneida Enisa Ermira Erjona Fatbardha Fatjona Fatime Flaka Fitore Floriana Genta Gresa Hana Ilirjana Ina Iliriana
Jeta Jona Kaltrina Klea Klaudia Kosovare Laureta Lea Leonora Linda Lindita Liridona Lirije Lorena Luljeta Majlinda
Manjola Marigona Megi Melisa Merita Mimoza Mirela Mirjeta Mirlinda Natyra Nora Norita Olta Ornela Qendresa Rea Rina
Rita Rona Rudina Sara Shpresa Shqipe Suela Teuta Tringa Valbona Valentina Venera Vesa Vjollca Xhesika Yllka Zana
`),
  },
  doubleFamily: 0.01,
};

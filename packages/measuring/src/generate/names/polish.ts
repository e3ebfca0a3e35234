import { combined, distinct, type NamePool, words } from './pool.js';

export const polish: NamePool = {
  family: distinct(
    words(`
Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Mazur
Jankowski Kwiatkowski Wojciechowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek
Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski
Walczak Sikora Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Marciniak Jasiński
Zawadzki Bąk Jakubowski Sadowski Duda Włodarczyk Chmielewski Borkowski Sokołowski Szczepański Sawicki Kucharski Lis
Maciejewski Kubiak Kalinowski Mazurek Wysocki Kołodziej Kaźmierczak Czarnecki Konieczny Sobczak Głowacki Urban Zakrzewski
Wasilewski Krajewski Laskowski Sikorski Ziółkowski Gajewski Mróz Szulc Makowski Brzeziński Baranowski Przybylski Kaczmarczyk
Borowski Błaszczyk Adamski Cieślak Górecki Szczepaniak Kania Leszczyński Mikołajczyk Mucha Kozioł Czerwiński Gołębiewski
Żak Ślusarczyk Łuczak Świątek Ciesielski Żukowski Ćwikła
`),
    combined(
      words(
        'Bron Gąsior Wilcz Lip Dęb Brzoz Jawor Sosn Topol Wierzb Kalin Olch Jesion Buk Grab Klon Ryb Kruk Sokol Orl',
      ),
      ['owski', 'iński', 'ecki', 'ewicz', 'czak', 'ak', 'ik', 'icki'],
    ),
    combined(
      words('Adam Stefan Jan Piotr Paweł Mich Wojt Tom Klim Fil Bart Szym Aleks Józef Franci Marc Łuk'),
      ['owicz', 'czyk', 'iak', 'ewski', 'aszek', 'kiewicz'],
    ),
  ),
  given: {
    M: words(`
Jakub Kacper Szymon Michał Filip Mateusz Bartosz Adam Wojciech Piotr Dawid Antoni Mikołaj Maciej Igor Aleksander Krzysztof
Patryk Paweł Tomasz Marcin Łukasz Jan Franciszek Stanisław Hubert Oskar Oliwier Dominik Kamil Karol Konrad Krystian
Damian Daniel Fabian Grzegorz Jarosław Józef Julian Kajetan Leon Maksymilian Marek Mariusz Miłosz Nikodem Norbert
Olaf Przemysław Radosław Rafał Robert Sebastian Sławomir Tadeusz Tymon Tymoteusz Wiktor Zbigniew Adrian Alan Albert
Andrzej Artur Błażej Bogdan Borys Bruno Cezary Cyprian Czesław Dariusz Eryk Ernest Gabriel Gracjan Gustaw Ignacy
Iwo Jacek Janusz Jeremi Jerzy Kazimierz Kornel Ksawery Leszek Ludwik Maurycy Natan Remigiusz Ryszard Tobiasz Wacław
Waldemar Wiesław Witold Zygmunt Ziemowit
`),
    F: words(`
Zuzanna Julia Maja Zofia Hanna Lena Alicja Maria Amelia Oliwia Aleksandra Wiktoria Natalia Anna Katarzyna Magdalena
Małgorzata Agnieszka Karolina Weronika Martyna Patrycja Paulina Gabriela Nikola Kinga Klaudia Dominika Emilia Ewa
Joanna Justyna Kamila Laura Marta Milena Monika Nadia Nina Pola Sandra Sylwia Urszula Wanda Agata Adrianna Antonina
Aneta Barbara Beata Blanka Bożena Daria Dorota Edyta Eliza Elżbieta Ewelina Grażyna Halina Helena Iga Ilona Irena
Iwona Izabela Jadwiga Jagoda Janina Jolanta Judyta Kaja Kalina Kornelia Krystyna Lidia Liliana Łucja Lucyna Malwina
Marcelina Marianna Marlena Marzena Matylda Michalina Mirosława Olga Otylia Oliwia Renata Róża Roksana Sabina Stanisława
Stefania Teresa Violetta Wioletta Żaneta Zdzisława Apolonia Bogna
`),
  },
  familyFor: (name, sex) => (sex === 'F' ? name.replace(/([sc]k)i$/, '$1a').replace(/dzki$/, 'dzka') : name),
  doubleFamily: 0.02,
};

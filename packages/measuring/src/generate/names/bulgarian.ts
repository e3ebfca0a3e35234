import { combined, distinct, type NamePool, words } from './pool.js';

export const bulgarian: NamePool = {
  family: distinct(
    words(`
Ivanov Georgiev Dimitrov Petrov Nikolov Hristov Stoyanov Todorov Iliev Vasilev Atanasov Petkov Angelov Kolev Yordanov
Marinov Stefanov Popov Mihaylov Kostov Aleksandrov Dimov Pavlov Mitev Simeonov Tsvetkov Angelov Markov Spasov Lazarov
Dobrev Andreev Mladenov Rusev Valchev Radev Yanev Nachev Peev Penev Stanchev Stankov Zhelyazkov Hadzhiev Asenov Asanov
Mehmedov Ahmedov Aliev Osmanov Hasanov Yusufov Mustafov Demirov Kirov Bozhkov Slavov Velikov Tonchev Tanev Genov Genchev
Gospodinov Gerasimov Filipov Evtimov Draganov Doychev Denev Danchev Chavdarov Boyanov Borisov Blagoev Bachev Apostolov
Antonov Krumov Krastev Kanev Kadiev Lyubenov Minchev Milanov Metodiev Naydenov Nedelchev Nenov Ognyanov Panayotov Parvanov
Rashkov Raykov Savov Shopov Sotirov Tenev Terziev Trifonov Uzunov Vanchev Velev Vladimirov Yankov Zahariev Zlatev
`),
    combined(
      words(
        'Stan Boyk Radosl Vlad Kamen Kras Tihom Svet Zdravk Lyub Bogom Dobri Zhivk Ruzh Plam Rang Yav Desisl Koyn Mom',
      ),
      ['ov', 'ev', 'inov', 'chev', 'arov', 'kov', 'enov', 'anski'],
    ),
  ),
  given: {
    M: words(`
Georgi Aleksandar Martin Ivan Dimitar Nikola Viktor Daniel Kaloyan Hristo Boris Stefan Petar Todor Bozhidar Mihail Yordan
Vasil Nikolay Plamen Krasimir Emil Asen Angel Anton Atanas Blagoy Bogdan Boyan Borislav Chavdar Delyan Denislav Deyan
Dragomir Evgeni Filip Galin Ilia Iliyan Ivaylo Kamen Kiril Konstantin Kostadin Kristiyan Krum Lazar Lyubomir Lyuben Marin
Mario Metodi Milen Miroslav Mladen Momchil Nayden Ognyan Orlin Panayot Pavel Petko Preslav Radoslav Rosen Rumen Samuil
Simeon Slavi Spas Stanimir Stoyan Svetoslav Teodor Tihomir Tsvetan Valentin Valeri Ventsislav Veselin Vladimir Vladislav
Yanko Yavor Zahari Zdravko Zhivko Zlatko Mehmed Ahmed Myumyun Sevdalin Encho
`),
    F: words(`
Viktoria Mariya Aleksandra Sofia Raya Nikol Gabriela Daria Ivana Elena Kristina Teodora Simona Yoana Desislava Gergana
Radostina Stefani Petya Ivanka Yordanka Vanya Veselina Violeta Zornitsa Zlatka Albena Anelia Aneta Angelina Anna Antoaneta
Bilyana Bistra Bogdana Boryana Boyana Borislava Dana Daniela Darina Denitsa Desi Diana Dimitrina Dobrinka Donka Ekaterina
Elitsa Emilia Evgenia Galina Galya Ginka Hristina Iliana Irina Iskra Iva Ivelina Kalina Kamelia Katya Kremena Lilyana
Lora Lyubka Lyudmila Magdalena Maya Margarita Mariana Mariela Martina Mila Milena Mirela Mira Monika Nadezhda Natalia
Neli Nevena Nina Ognyana Olga Pavlina Plamena Polina Preslava Rada Ralitsa Rosa Rositsa Rumyana Silvia Siyana Snezhana
Stanislava Svetla Svetlana Tanya Tatyana Tsvetelina Vasilka
`),
  },
  familyFor: (name, sex) => (sex === 'F' ? name.replace(/v$/, 'va').replace(/ski$/, 'ska') : name),
  doubleFamily: 0.02,
};

import { combined, distinct, type NamePool, words } from './pool.js';

export const ukrainian: NamePool = {
  family: distinct(
    words(`
Melnyk Shevchenko Kovalenko Bondarenko Boiko Tkachenko Kravchenko Kovalchuk Koval Oliinyk Shevchuk Polishchuk Lysenko
Marchenko Rudenko Savchenko Petrenko Ponomarenko Tkachuk Moroz Klymenko Pavlenko Kravchuk Khomenko Kharchenko Vasylenko
Hryhorenko Levchenko Mazur Romanenko Karpenko Pavliuk Bondar Panchenko Nazarenko Tymoshenko Sydorenko Lytvyn Zinchenko
Havryliuk Didenko Kuzmenko Yurchenko Kostenko Hnatiuk Martyniuk Demchenko Honchar Honcharenko Kolesnyk Ivanenko Ivashchenko
Zhuk Babenko Babych Bilous Bilyk Bohdanov Borysenko Chernenko Chorna Dmytrenko Doroshenko Dovzhenko Fedorenko Fesenko
Hlushko Holub Horbach Hrytsenko Isaienko Kachur Kamenskyi Kasianenko Kryvenko Kulyk Kushnir Kyrychenko Lukashenko Makarenko
Malyi Matviienko Mykhailenko Mykytenko Nesterenko Nikolaienko Onyshchenko Ostapenko Palamarchuk Prokopenko Radchenko
Rybalko Semenko Serdiuk Skrypnyk Sokil Sokolovskyi Stepanenko Striletskyi Symonenko Taran Tereshchenko Trofymenko Tsymbal
Vdovychenko Voloshyn Vovk Yakovenko Yanchuk Yaremchuk Zabolotnyi Zadorozhnyi Zakharchenko Zaichenko Zubko Zelenskyi
`),
    combined(
      words(
        'Petr Stepan Roman Ivan Fed Pavl Mykol Danyl Vas Hryts Hor Luk Mat Osta Proko Rom Sav Step Tym Yurk Yak Zakhar',
      ),
      ['enko', 'chuk', 'iuk', 'yshyn', 'iv', 'ets', 'skyi', 'ovych'],
    ),
  ),
  given: {
    M: words(`
Artem Maksym Dmytro Danylo Oleksandr Andrii Mykhailo Bohdan Vladyslav Ivan Nazar Kyrylo Yaroslav Tymofii Matvii Denys
Illia Roman Oleksii Yevhen Anton Arsen Arsenii Bohuslav Borys David Demian Fedir Hlib Hnat Hordii Hryhorii Ihor Kostiantyn
Ladyslav Lev Leonid Lukian Makar Marian Mark Markiian Myron Mykola Mykyta Myroslav Nestor Oleh Orest Ostap Oleksa Panas
Pavlo Petro Platon Prokhor Rostyslav Ruslan Serhii Semen Solomon Stanislav Stepan Sviatoslav Taras Tykhon Valentyn Valerii
Vasyl Vadym Viacheslav Viktor Vitalii Volodymyr Vsevolod Yakiv Yan Yegor Yulian Yurii Zakhar Zenovii Anatolii Avgust Davyd
Emil Eduard Herman Ilarion Klym Kuzma
`),
    F: words(`
Anastasiia Sofiia Mariia Anna Viktoriia Polina Daria Kateryna Solomiia Zlata Yelyzaveta Veronika Alisa Olha Oleksandra
Yana Uliana Tetiana Yuliia Iryna Natalia Svitlana Liudmyla Halyna Nadiia Oksana Olena Inna Larysa Liubov Liliia Lesia
Maryna Marharyta Myroslava Milana Mila Nina Orysia Palina Raisa Roksolana Ruslana Snizhana Stefaniia Tamara Taisiia
Vasylyna Valentyna Valeriia Vira Vladyslava Yaryna Yaroslava Yevheniia Yeva Zhanna Zoia Zoriana Adelina Alina Alona
Anhelina Antonina Arina Bohdana Bozhena Diana Dominika Emiliia Eva Hanna Ilona Ivanna Karina Khrystyna Kira Klavdiia
Kseniia Lada Lana Larysa Lidiia Lina Liza Liubava Marta Marianna Melaniia Mariana Nika Odarka Olesia Paraska Rymma Rozaliia
Sabina Stanislava Tereza
`),
  },
  familyFor: (name, sex) =>
    sex === 'F' ? name.replace(/skyi$/, 'ska').replace(/nyi$/, 'na').replace(/lyi$/, 'la') : name,
  doubleFamily: 0.01,
};

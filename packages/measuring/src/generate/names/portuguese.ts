import { distinct, type NamePool, prefixed, words } from './pool.js';

export const portuguese: NamePool = {
  family: distinct(
    words(`
Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Gomes Lopes Marques Alves
Almeida Ribeiro Pinto Carvalho Teixeira Moreira Correia Mendes Nunes Soares Vieira Monteiro Cardoso Rocha Neves Coelho
Cruz Cunha Pires Ramos Reis Simões Antunes Matos Fonseca Machado Araújo Barbosa Tavares Lourenço Castro Figueiredo
Azevedo Freitas Magalhães Henriques Lima Guerreiro Batista Pinheiro Faria Miranda Barros Morais Nogueira Esteves Anjos
Baptista Campos Mota Andrade Brito Sá Nascimento Leite Abreu Borges Melo Vaz Pinho Vicente Gaspar Assunção Maia Moura
Valente Carneiro Garcia Neto Amaral Branco Leal Pacheco Macedo Paiva Domingues Amorim Torres Duarte Cabral Viegas
Queirós Salgado Seixas Serrano Severino Sequeira Silveira Teles Toscano Trindade Varela Vasconcelos Veloso Ventura Vidal
Vilela Xavier Bento Bernardo Bessa Caetano Caldeira Calado Camacho Canelas Cerqueira Chaves Cordeiro Damas Dinis
Espírito_Santo Fragoso Frade Galvão Godinho Guedes Guimarães Jesus Lobo Louro Madeira Mesquita Palma Patrício Peixoto
Quintas Rebelo Rosa Saraiva Serra
`),
    prefixed(
      ['da ', 'dos ', 'de '],
      words('Silva Costa Cruz Fonseca Rocha Cunha Luz Mata Graça Veiga Paz Ponte'),
    ),
    prefixed(['dos '], words('Santos Reis Anjos Ramos Passos Prazeres Montes')),
  ),
  given: {
    M: words(`
João Rodrigo Martim Francisco Tomás Duarte Afonso Miguel Gonçalo Guilherme Diogo Pedro Tiago Rafael Gabriel André
Bernardo Bruno Carlos Daniel David Dinis Eduardo Fábio Filipe Gustavo Henrique Hugo Joaquim Jorge José Leonardo Lourenço
Lucas Luís Manuel Marco Marcos Mário Mateus Nelson Nuno Paulo Renato Ricardo Roberto Rúben Rui Salvador Samuel Santiago
Sérgio Simão Vasco Vicente Vítor Xavier Adriano Alberto Alexandre Alfredo Álvaro Américo António Armando Artur Augusto
Benjamim Caetano Celso César Cláudio Cristiano Domingos Edgar Élio Emanuel Ernesto Fausto Fernando Flávio Frederico
Gaspar Gil Heitor Hélder Isaac Ivo Jaime Jonas Júlio Justino Leandro Matias Maurício Norberto Orlando Óscar Raimundo
Raul Telmo Valter Zacarias
`),
    F: words(`
Maria Leonor Matilde Beatriz Carolina Mariana Ana Inês Sofia Margarida Francisca Lara Madalena Joana Alice Clara
Constança Daniela Diana Eduarda Ema Filipa Gabriela Helena Íris Jéssica Júlia Laura Letícia Luana Lúcia Luísa Mafalda
Mara Marta Mónica Núria Patrícia Rafaela Raquel Rita Sara Soraia Tânia Tatiana Teresa Vânia Vera Vitória Yara Adriana
Alexandra Amélia Andreia Ângela Anabela Aurora Bárbara Benedita Bianca Branca Bruna Camila Carla Carlota Carmo Catarina
Cátia Cecília Célia Cláudia Cristiana Débora Dulce Elisa Elsa Érica Eva Fátima Fernanda Flávia Graça Glória Isabel
Ivone Jacinta Liliana Lívia Lorena Manuela Márcia Melissa Micaela Natália Noémia Olívia Paula Pilar Renata Rosa Salomé
Sandra Sílvia Sónia Susana
`),
  },
  doubleFamily: 0.75,
};

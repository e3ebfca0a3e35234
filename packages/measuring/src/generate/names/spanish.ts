import { distinct, type NamePool, words } from './pool.js';

export const spanish: NamePool = {
  family: distinct(
    words(`
García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz
Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Morales Suárez
Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano
Prieto Méndez Cruz Calvo Gallego Herrera Márquez León Vidal Peña Flores Cabrera Campos Vega Fuentes Carrasco Diez Reyes
Caballero Nieto Aguilar Pascual Santana Herrero Montero Lorenzo Hidalgo Giménez Ibáñez Ferrer Durán Santiago Benítez
Vargas Mora Vicente Arias Carmona Crespo Román Pastor Soto Sáez Velasco Moya Soler Parra Esteban Bravo Gallardo Rojas
Pardo Merino Franco Espinosa Izquierdo Lara Rivas Silva Rivera Casado Arroyo Redondo Camacho Rey Vera Otero Luque Galán
Montes Ríos Sierra Segura Carrillo Marcos Marti Soriano Mendoza Zamora Vallejo Valverde Uribe Trujillo Tapia Salazar
Salas Roldán Rincón Quintana Pozo Plaza Palacios Osorio Olivares Ojeda Navas Miranda Mejía Maldonado Macías Lobato
Ledesma Larrañaga Juárez Infante Huertas Heredia Guzmán Granados Gálvez Figueroa Etxeberria Escudero Duque Cuesta Contreras
Cordero Conde Chacón Cervantes Cárdenas Bustos Bermúdez Barrios Ballesteros Avila Aranda Acosta Agudo
`),
  ),
  given: {
    M: words(`
Hugo Mateo Martín Lucas Leo Daniel Alejandro Manuel Pablo Álvaro Adrián Mario Diego David Javier Sergio Marcos Iván Jorge
Carlos Miguel Antonio José Juan Francisco Luis Ángel Rafael Pedro Fernando Alberto Rubén Raúl Enrique Ramón Vicente Andrés
Joaquín Santiago Eduardo Víctor Roberto Jaime Ignacio Alfonso Ricardo Salvador Emilio Julián Guillermo Gabriel Tomás
Agustín Félix Nicolás Samuel Héctor Óscar Gonzalo Cristian Aitor Íker Izan Unai Jon Gael Bruno Thiago Enzo Eric Marc Pau
Oriol Jordi Xavi Sebastián Simón Saúl Rodrigo Rogelio René Omar Nahuel Matías Lorenzo Leandro Kevin Jonathan Joel Jesús
Isaac Germán Gerardo Federico Fabián Esteban Ernesto Efraín Darío César Camilo Bryan Brayan Axel Arturo Ariel José_Luis
Juan_Carlos José_María
`),
    F: words(`
Lucía Sofía Martina María Julia Paula Valeria Emma Daniela Carla Alba Noa Alma Sara Carmen Vega Lara Mía Valentina
Olivia Claudia Jimena Lola Chloe Aitana Abril Ana Laia Triana Candela Alejandra Elena Vera Manuela Adriana Inés Marta
Carlota Irene Victoria Blanca Marina Laura Rocío Alicia Clara Nora Lía Ariadna Zoe Amira Gala Celia Leire Eva Ángela
Andrea África Luna Ainhoa Ainara Nerea Iria Helena Raquel Cristina Isabel Patricia Silvia Natalia Beatriz Nuria Miriam
Lorena Sandra Yolanda Rosa Pilar Teresa Mercedes Dolores Josefa Antonia Esperanza Estrella Fátima Gloria Guadalupe
Inmaculada Jazmín Juana Karen Leticia Lourdes Luz Macarena Magdalena Maite Mónica Montserrat Noelia Paola Rebeca Sonia
Susana Tamara Vanesa Verónica Virginia Ximena Yasmina María_José Ana_María Ana_Belén
`),
  },
  doubleFamily: 0.85,
};

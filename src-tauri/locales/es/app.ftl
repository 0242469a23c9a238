### Palabras del marco de la ventana y de sus partes.
### Voz: sexto grado, frases cortas y amables. Dice lo que hay, lo que falta y lo que sigue.

## Marco

nav-label = Principal
nav-class = Clase
nav-school = Escuela
nav-leaves = Qué sale de esta computadora

## La línea de guardado al pie

saved-here = Guardado en esta computadora
saved-saving = Guardando
saved-not = No se guardó: { $why }
saved-stick = Última copia en una memoria: { $when }
saved-stick-never = Última copia en una memoria: nunca

## Errores de la ventana misma

error-unexpected = Eso no funcionó.

## Fechas

date-like = 11 de diciembre
date-error = Escribe un día y un mes, como 11 de diciembre

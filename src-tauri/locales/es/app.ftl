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
saved-stick = Última copia de seguridad: { $when }
saved-stick-never = Última copia de seguridad: nunca

## Errores de la ventana misma

error-unexpected = Eso no funcionó.

## Fechas

date-like = 11 de diciembre
date-error = Escribe un día y un mes, como 11 de diciembre
date-like-year = 11 de diciembre de 2011
date-error-year = Escribe un día, un mes y un año, como 11 de diciembre de 2011

## Actos que comparten muchos lugares

add = Añadir
cancel = Cancelar
change = Cambiar
done = Listo
keep = Guardar
kept = Guardado.
more = Más
move-up = Subir
move-down = Bajar
moved-to = Ahora en el lugar { $place } de { $of }.
yes = Sí
no = No
none-yet = Ninguno todavía
someone = Alguien
undo = Deshacer
redo = Rehacer
undo-what = Deshacer: { $what }
redo-what = Rehacer: { $what }
undone = Deshecho: { $what }
redone = Hecho otra vez: { $what }
nothing-to-undo = No hay nada que deshacer.
nothing-to-redo = No hay nada que rehacer.
lock = Cerrar con llave
leave-sample = Salir de la escuela de muestra
sample-note = Escuela de muestra: todas las personas son inventadas

## Buscar y teclas

find = Buscar o hacer
find-hint = Un nombre, o qué hacer
find-open = Abrir
find-do = Hacer
find-nothing = No se encontró nada con «{ $words }». Prueba con menos letras.
find-move = mover
find-choose = elegir
find-close = cerrar
find-plan = El plan de { $student }
find-conference = Conferencia con { $student }, hoy { $at }
find-evidence = Añadir evidencia al plan de { $student }
find-copy = Hacer una copia para la familia de { $student }
find-goal = Escribir una meta nueva en el plan de { $student }
find-open-conference = Abrir la conferencia con { $student }
key-ctrl = Ctrl
key-shift = Mayús
keys-all = todas las teclas
keys-title = Todas las teclas
keys-tab = Ir a lo siguiente
keys-enter = Escribir en un texto, o pulsar un botón
keys-esc = Salir de un texto, o cerrar lo que está abierto

## Idiomas

language-unread = «{ $words }» no es un idioma conocido aquí. Escribe su nombre o su código corto, como so para somalí.

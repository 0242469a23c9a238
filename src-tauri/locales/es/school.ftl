### Palabras de las páginas de la escuela: clase, proyecto, personas, listas, calendario, llaves, ajustes;
### y de la página "Qué sale de esta computadora".

school-parts = Partes de la escuela
school-class = Escuela y clase
school-project = Proyecto de clase
school-people = Personas
school-hands = Quién tiene la clase
school-lists = Listas
school-competencies = Competencias
school-calendar = Calendario
school-safety = Llaves y copias
school-kept = Lo que se guarda
school-settings = Esta ventana

## Escuela y clase

school-name = Nombre de la escuela
class-name = Nombre de la clase
class-goals-hint = Lo que esta clase hace en común. Una meta no necesita un número para serlo.
class-goal-nth = Meta { $number }
class-goal-add = Una meta nueva de la clase
class-goal-retire = Ya no es una meta
class-goals-only = Solo metas de la clase
class-goals-only-hint = Los planes muestran entonces estas metas y no siguen nada de un solo estudiante. Lo que se escribió antes se guarda, y vuelve al apagar esto.
class-minutes = Minutos que tienes por semana
class-minutes-hint = Para revisiones y apoyo, con todos los estudiantes. Déjalo vacío si no lo sabes.
school-live = Metas en marcha a la vez
school-live-hint = Si hay más, la aplicación pregunta cuál poner en pausa. Nada se impide.
school-quiet = Semanas de escuela sin noticias
school-quiet-hint = Después de tantas semanas sin evidencia, la aplicación pregunta qué apoyo falta.
number-wrong = Escribe un número entero de { $least } a { $most }

## Proyecto de clase

project-says = Una pregunta para toda la clase. Los estudiantes cuelgan sus planes donde entran.
project-question = La pregunta
project-question-hint = Con las palabras en que se hizo
project-asked-by = ¿Quién la hizo?
project-by-student = La clase
project-by-school = La escuela
project-by-family = Las familias
project-asked-on = Se preguntó el
project-from-day = Primer día
project-until-day = Último día
project-backwards = el último día va antes del primero
project-ends = Al final del camino
project-ends-hint = Lo que espera ahí, como una tarde abierta en la biblioteca
project-fixed = Lo que es fijo
project-open = Lo que es abierto
project-needs-question = escribe primero la pregunta
entries-title = Entradas
entries-says = Bastan tres o cuatro preguntas más pequeñas.
entry-nth = Entrada { $number }
entry-question = Su pregunta
entry-about = Qué se hace ahí
entry-add = Añadir una entrada
entry-drop = Dejar esta fuera

## Personas

people-school = En la escuela
people-family = Familias
people-students = Estudiantes
person-name = Nombre
person-does = Qué hacen
person-of = De quién
person-languages = Idiomas
person-languages-hint = El primero delante, como somalí, inglés
person-receives = Puede recibir una copia
person-new-school = Añadir un colega
person-new-family = Añadir un familiar
person-new-student = Añadir un estudiante
person-change = Cambiar una persona
person-full = Nombre completo
person-short = Nombre corto
person-short-hint = Como se le nombra, por ejemplo Sra. Okafor
person-pronouns = Pronombres
person-pronouns-hint = Como los da la persona. Puede quedar vacío.
person-relation = Quién es para el estudiante
person-relation-hint = Como su madre, o su abuelo
person-may-receive = Puede recibir copias del plan
person-may-receive-hint = Una copia para la familia nombra a la persona que la recibe.
person-contact = Teléfono o dirección para las familias
person-contact-hint = Solo si la persona dijo que sí. Aparece en la página de la familia.
person-needs-name = escribe primero el nombre completo
names-for = Otros nombres para otros lectores
names-for-hint = Un nombre usado en la escuela puede no ser para casa. Pregúntale al estudiante.
names-for-student = En la copia del estudiante
names-for-family = En la copia de la familia
names-for-school = En el archivo de la escuela
names-for-next_teacher = Para el próximo docente
relation-of = { $relation }: { $student }
colleague-add = Añadir un colega
family-add = Añadir un familiar
empty-family = Todavía no hay familiares
empty-family-says = Añade a quienes pueden participar o recibir una copia.
role-student = Estudiante
role-teacher = Docente
role-counsellor = Consejería
role-case_manager = Gestión de caso
role-family_reader = Familia que lee
role-administrator = Administración

## Listas

lists-says = Las palabras de tu escuela. Los planes que usan una entrada la conservan, aunque ya no se ofrezca.
lists-which = ¿Qué lista?
list-areas = Áreas de metas
list-pathways = Caminos
list-need_kinds = Tipos de necesidad
list-purposes = Propósitos
list-strategies = Estrategias
list-routines = Metas y costumbres para tomar
list-routines-says = Un estudiante puede tomar una tal como está. Ninguna se mide.
list-provisions = Arreglos para la tecnología
list-provisions-says = Lo que una escuela puede acordar donde un paso necesita un aparato: un préstamo, tiempo en la escuela, papel.
list-obstacles = Lo que puede estorbar
list-obstacles-says = Se dice de una tarea, un lugar o un momento, nunca de una persona.
list-strategies-says = Lo que una clase entera puede usar. Cada una puede nombrar en qué ayuda.
list-need_kinds-says = Un tipo que queda fuera de la pantalla compartida se queda con las personas adultas nombradas para eso.
list-agenda_first = Recorrido de una primera conferencia
list-agenda_later = Recorrido de una conferencia
list-minutes = Minutos
list-care = Fuera de la pantalla compartida
list-care-hint = Las necesidades de este tipo se escriben donde solo leen las personas adultas nombradas para eso.
list-offered = Se ofrece
list-add = Una entrada nueva
list-none = Todavía no hay nada en esta lista
list-known = Ya está en la lista
list-change = Palabras y más
list-entry = Una entrada de la lista
list-shipped = Si queda vacío: { $words }
list-words-hint = Donde no hay palabras en el idioma de quien lee, están las de otro.
list-language-more = En más idiomas
list-needs-words = escribe primero sus palabras en un idioma
list-helps = Ayuda con
list-helps-with = Ayuda con: { $what }
list-own-words = Palabras propias en { $languages }
list-retire = Dejar de ofrecerla
list-retired = Ya no se ofrecen
list-retired-says = Los planes que las usan las conservan.
list-offer = Ofrecerla otra vez

## Competencias

competencies-says = Lo que se puede aprender a hacer, y quién lo fijó. Un estudiante siempre puede escribir una propia en un plan, y vale igual.
frameworks-which = ¿Qué marco?
framework-begin = Empezar un marco propio
framework-change = Quién lo fijó
framework-about = ¿Quién fijó este marco?
framework-about-says = Lo ve quien pregunta «¿Quién la fijó?». Solo hace falta el título.
framework-local = Lo escribió esta escuela
framework-asked-hint = Estudiantes, familias, vecinos: ¿quién podría decir lo que deja fuera?
framework-needs-title = escribe primero el título
framework-retired = No se ofrece a planes nuevos. Los planes que lo usan lo conservan.
framework-grade-hint = Vacío donde es para todos los grados
competency-change = Palabras, maneras y en qué se apoya
competency-new = Una competencia nueva
competency-statement = Lo que se sabe hacer
competency-in = En { $language }
competency-needs-words = escribe primero lo que se sabe hacer
competencies-none = Todavía no tiene ninguna competencia
rests-on-what = Se apoya en: { $what }
rests-on-hint = Lo que suele saberse hacer antes. Nunca cierra nada.
ways-are = Maneras de mostrarla: { $ways }
ways-hint = Una en cada línea, dos por lo menos: algo dicho, algo hecho, algo construido.
ways-ask = { $count ->
    [0] Todavía no hay ninguna manera de mostrarla.
   *[other] Por ahora hay una manera de mostrarla.
}
ways-add = ¿Cuál es otra?
ways-second = ¿Cuál es una segunda manera de mostrarla?
empty-frameworks = Todavía no hay ningún marco
empty-frameworks-says = Una escuela puede empezar uno propio. Al lado está quién lo escribió y a quién se preguntó.
agenda-total = { $minutes ->
    [one] 1 minuto en total. Nada cuenta hacia atrás.
   *[other] { $minutes } minutos en total. Nada cuenta hacia atrás.
}

## Calendario

calendar-says = Todo lo que cuenta semanas cuenta semanas de escuela.
calendar-year = Año escolar { $year }
calendar-first = Primer día de escuela
calendar-last = Último día de escuela
calendar-terms = Periodos
calendar-holidays = Días sin escuela
calendar-name = Nombre
calendar-from = Desde
calendar-until = Hasta
calendar-drop = Dejar fuera
calendar-backwards = Un último día va antes de su primero
term-nth = Periodo { $number }
term-add = Añadir un periodo
holiday = Vacaciones
holiday-add = Añadir días sin escuela

## Llaves y copias

backup-title = Una copia de seguridad en una memoria
backup-says = Un archivo con todo, cerrado con tu frase de paso.
backup-make = Hacer una copia de seguridad en una memoria
writing = Escribiendo.
written-as = Escrito como { $name }.
recovery-title = Hoja de rescate
recovery-says = Una hoja de papel que abre tus planes si se pierde la frase de paso. Una nueva deja sin uso la anterior.
recovery-make = Hacer una hoja de rescate nueva
passphrase-title = Frase de paso
passphrase-old = La que se usa
passphrase-new = La nueva
passphrase-hint = Al menos 8 letras. Lo mejor es una frase corta.
passphrase-again = La nueva otra vez
passphrase-change = Cambiar la frase de paso
passphrase-changed = La frase de paso está cambiada.
passphrase-short = la nueva tiene menos de 8 letras
passphrase-differs = las dos nuevas no son iguales
passphrase-needs-old = escribe la que se usa
sample-no-lock = La escuela de muestra no tiene frase de paso: todas sus personas son inventadas.

## Esta ventana

settings-says = Se guarda en esta computadora, solo para esta ventana.
settings-language = Idioma de la aplicación
settings-theme = Claro u oscuro
settings-contrast = Contraste
settings-voice = Las palabras del estudiante
settings-spacing = Espacio entre letras y líneas
settings-zoom = Tamaño
settings-zoom-hint = También con Ctrl y más, menos o cero
settings-lock = Cerrar con llave si nadie toca una tecla durante
settings-system = Como la computadora
settings-light = Claro
settings-dark = Oscuro
settings-more = Más
settings-book = Letra de libro
settings-plain = Letra sencilla
settings-normal = Normal
settings-wide = Amplio
settings-never = Nunca
minutes-long = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
}
percent = { $number } %

## Qué sale de esta computadora

leaves-title = Qué sale de esta computadora
leaves-says = Por sí solo: nada.
leaves-network = La aplicación no usa la red. Funciona sin ella, para siempre.
leaves-count = No cuenta nada sobre ti ni informa a nadie.
leaves-names = Los nombres y las palabras quedan en un lugar cerrado de esta computadora.
leaves-viewed = Una foto o un archivo que se abre en otro programa queda fuera de ese lugar hasta que se cierra.
leaves-look = El idioma y el aspecto de esta ventana se guardan al lado. No contienen nada de nadie.
leaves-by-you = Lo que se llevaron las personas
leaves-by-you-says = Una copia sale solo cuando una persona la hace. Lo que espera sale solo cuando una persona lo pone en una memoria, y allí va cerrado. Aquí está cada copia de un plan.
leaves-when = Cuándo
leaves-plan = Plan de
leaves-for = Para quién
leaves-what = Qué
leaves-none = Todavía no se hizo ninguna copia de un plan.

## Quién tiene la clase

hands-class = La clase
hands-has = La clase está con { $names }.
hands-has-nobody = Nadie tiene todavía la clase.
hands-which = Qué estudiantes
hands-all = Toda la clase
hands-some = Algunos estudiantes
hands-whole = toda la clase
hands-count = { $count ->
    [one] un estudiante
   *[other] { $count } estudiantes
}
hands-nobody = agregue primero a otro adulto: Escuela, Personas
hands-none-named = elija al menos un estudiante
hand-open = Pasar estudiantes
hand-left = ¿Alguien se fue y no se nombró a nadie? Pase desde aquí sus estudiantes, a usted o a otra persona.
hand-title = Pasar estudiantes
hand-says = Una sola acción para todo: los planes de todos los años, de un adulto a otro.
hand-from = De
hand-to = A
hand-on = Cerrados para esa persona desde
hand-on-hint = Quien recibe lee y escribe desde ahora. Desde este día los planes están cerrados para { $name }. Vacío quiere decir hoy.
hand-along = Lo que va
hand-along-plans = Los planes compartidos de todos los años, con su historia y todas las evidencias.
hand-along-staff = Lo que los adultos prepararon para las reuniones.
hand-along-care = La parte de cuidado, si quien recibe la puede leer por función o por nombre.
hand-stays = Lo que no va
hand-stays-notes = Las notas propias de { $name } se quedan con { $name }. Nadie más las puede leer, y ninguna página las muestra cuando los planes están cerrados. Lo que necesita el próximo docente se escribe antes en el plan.
hand-stays-there = Lo que ya está en los equipos de { $name } sigue en ese disco. Con claves nuevas no llega ahí lo que se escriba después. A quien deja la escuela también se le retira, en Lo que espera.
hand-do = Pasarlos
hand-done = { $count ->
    [one] Un plan está ahora con { $name }. Llega con la próxima memoria.
   *[other] { $count } planes están ahora con { $name }. Llegan con la próxima memoria.
}
hand-invite = Todavía no hay aquí ningún equipo de { $name }: invite uno, en Lo que espera.
hand-told = { $from } pasó { $whom } a { $to }. Cerrado para { $from } desde el { $on }. Lo hizo { $by }.
covers-title = Quién cubre
covers-none = Ahora nadie cubre.
cover-open = Dejar que alguien cubra
cover-title = Dejar que alguien cubra
cover-says = Hasta un día, otra persona tiene estos estudiantes junto con usted. Termina solo.
cover-who = Quién cubre
cover-until = Último día
cover-until-hint = Los planes se le cierran desde el día siguiente.
cover-no-day = diga primero el último día
cover-by = Lo dio
cover-means-reads = Lee y escribe en estos planes, y lee lo que prepararon los adultos.
cover-means-not = El cuidado sigue cerrado, salvo que lo lea por función o por nombre. Sus notas propias siguen siendo suyas.
cover-means-ends = Después del último día ningún equipo le entrega nada nuevo, y se hacen claves nuevas. Puede terminarlo antes.
cover-do = Dejar que cubra
cover-done = { $name } cubre desde ahora. Los planes llegan con la próxima memoria.
cover-end = Terminar ahora
cover-ended = { $name } ya no cubre.
cover-told = { $name } cubrió { $whom } hasta el { $until }. Lo dio { $by }.
managers-title = Gestión de casos
managers-says = Un adulto para un estudiante, que lee el plan y su parte de cuidado.
manager-open = Nombrar a alguien para un caso
manager-title = Nombrar a alguien para un caso
manager-says = Quien sea lee los planes de este estudiante y la parte de cuidado hasta que usted lo termine.
manager-student = Estudiante
manager-who = Lleva el caso
manager-do = Nombrar
manager-done = Queda nombrado.
manager-end = Terminar
manager-ended = Eso terminó.

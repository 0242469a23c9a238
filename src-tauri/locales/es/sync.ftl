### Words of what waits and of carrying by hand.
### Voice: grade 6, short, kind. Says what is so, what it needs, what comes next.
### «Memoria» is a USB stick; «carpeta» may be one that a school or a file sync keeps.

## The page of what waits

nav-waits = Lo que espera
waits-needs = { $count ->
    [0] Nada le espera a usted.
    [one] Una cosa le espera a usted.
   *[other] { $count } cosas le esperan a usted.
}
waits-carry = { $count ->
    [0] No hay nada por llevar.
    [one] Hay una por llevar.
   *[other] Hay { $count } por llevar.
}
waits-safe = Todo está a salvo en este equipo. Puede cerrarlo.
waits-gone-title = Este equipo fue retirado
waits-gone-by = por { $name }, { $when }
waits-gone = No se pierde nada de lo que hay en él. Todos los planes se quedan aquí, y usted puede seguir escribiendo. Lo que los demás escriban desde ahora no llega aquí, y lo que usted escriba aquí espera con ellos hasta que alguien lo acepte.
waits-gone-next = Para entregar lo que escribió aquí, póngalo en una memoria y désela a { $name }. Para volver a trabajar juntos, pida a { $name } una invitación y empiece con ella en este equipo.
waits-alone-title = Estos planes están solo en este equipo.
waits-alone = Para trabajar también en otro equipo, o con un colega, invítelo. Hacen falta una memoria USB y una hoja de papel, y ninguna conexión a internet.
waits-differ = { $kind ->
    [goal] { $count ->
        [2] Dos fechas para una meta
       *[other] { $count } fechas para una meta
    }
    [agreement] { $count ->
        [2] Dos fechas para un acuerdo
       *[other] { $count } fechas para un acuerdo
    }
    [date] { $count ->
        [2] Dos fechas para «{ $field }»
       *[other] { $count } fechas para «{ $field }»
    }
   *[other] { $count ->
        [2] Dos respuestas para «{ $field }»
       *[other] { $count } respuestas para «{ $field }»
    }
}
waits-differ-where = En el plan de { $student }. Las dos se quedan hasta que alguien elija.
waits-differ-goal = En el plan de { $student }, meta { $goal }. Las dos se quedan hasta que alguien elija.
waits-differ-in-plan = Véalo en el plan
waits-keep = Dejar { $value }
waits-open-plan = Abrir el plan
waits-table = Por llevar
waits-what = Qué
waits-whom = Para quién
waits-where = Dónde está ahora
waits-goes = Cuándo va
waits-lists = La clase y sus listas
waits-words = { $count ->
    [one] 1 cambio
   *[other] { $count } cambios
}
waits-records = { $count ->
    [one] 1 cosa anotada
   *[other] { $count } cosas anotadas
}
waits-here-since = En este equipo, desde { $when }
waits-goes-stick = Cuando usted lo lleve en memoria o carpeta
waits-last-out = Última vez en una memoria: { $when }, en { $folder }. Lo que va en la memoria va cerrado; quien la encuentre no puede leerlo.
waits-last-never = Todavía no se ha puesto nada en una memoria.
waits-last-in = Última lectura: { $when }, de { $folder }.
waits-newer = { $count ->
    [one] 1 cambio necesita una versión más nueva de Waymark. Se guarda y se pasa a los demás.
   *[other] { $count } cambios necesitan una versión más nueva de Waymark. Se guardan y se pasan a los demás.
}
waits-waiting = { $count ->
    [one] 1 parte espera a otra que no ha llegado. La trae el próximo archivo de ese equipo.
   *[other] { $count } partes esperan a otra que no ha llegado. La trae el próximo archivo de ese equipo.
}
waits-unfit = { $count ->
    [one] La llave que llegó de { $name } no abre 1 parte. Espera la llave correcta, que llega con el próximo archivo de cualquier otro equipo que la tenga.
   *[other] La llave que llegó de { $name } no abre { $count } partes. Esperan la llave correcta, que llega con el próximo archivo de cualquier otro equipo que la tenga.
}
## What came and stays out

aside-title = { $count ->
    [one] Una cosa llegó y queda fuera
   *[other] { $count } cosas llegaron y quedan fuera
}
aside-says = Nada de esto se pierde, y nada de esto está en un plan. Léalo y decida.
aside-from = { $count ->
    [one] 1 cambio de { $name }
   *[other] { $count } cambios de { $name }
}
aside-plan = En el plan de { $student }
aside-lists = La clase y sus listas
aside-why-students_words = Cambia las palabras del estudiante sin el estudiante. { $name } puede sugerirlo.
aside-why-others_name = Pone palabras con otro nombre que el suyo.
aside-why-pen = { $name } no puede escribir con ese nombre.
aside-why-unknown_person = Nombra a una persona que aquí todavía no se conoce. Entra cuando llegue esa persona.
aside-why-others_undo = Deshace lo que escribió otra persona.
aside-why-behind = Se escribió encima de un cambio que queda fuera.
aside-why-removed = Vino de un equipo después de que se retiró.
aside-why-came_after = Se escribió cuando el plan ya había pasado a otra persona, o después del tiempo en que { $name } cubría.
aside-why-no_right = { $name } no puede decidir esto por la escuela.
aside-why-unreadable = No se puede leer.
aside-takes-out = Quita:
aside-puts-in = Pone:
aside-states-person = Dice algo sobre una persona.
aside-states-computer = Dice algo sobre un equipo.
aside-states-reader = Dice quién puede leer algo.
aside-states-school = Dice algo sobre la escuela, la clase o sus listas.
aside-states-keeping = Dice cuánto se guardan los planes, pone o termina una retención, o borra planes.
aside-states-plans = Dice que dos planes son uno, o empieza uno.
aside-states-beside = Escribe algo al lado de un plan.
aside-take = Aceptarlo
aside-leave = Dejarlo fuera

## Carrying

carry-out = Ponerlo en una memoria
carry-in = Leer de una memoria
carry-in-file = Leer un archivo
carry-writing = Escribiendo: { $done } de { $all }.
carry-reading = Leyendo: { $done } de { $all }.
carry-rest = { $minutes ->
    [one] Falta cerca de un minuto.
   *[other] Faltan cerca de { $minutes } minutos.
}
carry-paused = Esperando a que usted siga.
carry-pause = Pausa
carry-go-on = Seguir
carry-stop = Dejarlo aquí
carried-out = { $count ->
    [0] El archivo está en { $folder }. No había nada nuevo para { $whom }.
    [one] El archivo está en { $folder }, con 1 cambio para { $whom }.
   *[other] El archivo está en { $folder }, con { $count } cambios para { $whom }.
}
carried-out-next = Lleve la memoria al otro equipo y léala allí: Lo que espera, Leer de una memoria.
carried-in = { $count ->
    [one] Llegó 1 cambio.
   *[other] Llegaron { $count } cambios.
}
carried-in-plan = { $student }: { $count ->
    [one] 1 cambio de { $by }
   *[other] { $count } cambios de { $by }
}
carried-in-nothing = No había nada nuevo.
carried-in-joined = { $name } ya forma parte.
carried-in-torn = El archivo { $name } se corta por la mitad. Lo que llegó antes se guarda.
carried-in-foreign = El archivo { $name } no es de esta versión de Waymark. No se tocó.
carried-in-refused = { $count ->
    [one] 1 parte fue cambiada en el camino. Se dejó fuera y vendrá otra vez.
   *[other] { $count } partes fueron cambiadas en el camino. Se dejaron fuera y vendrán otra vez.
}
bytes-kb = { $count } kB
bytes-mb = { $count } MB

## The computers that have these plans

devices-title = Dónde están estos planes
devices-which = Equipo
devices-has = Tiene
devices-heard = Últimas noticias
devices-waits = Le espera
devices-this = Este equipo
devices-named = { $name }, { $place }
devices-other = { $name }, otro equipo
devices-here = Aquí
devices-not-heard = Todavía no
devices-waiting = { $count ->
    [0] Nada
    [one] 1 cambio
   *[other] { $count } cambios
}
devices-attachments = { $count ->
    [one] y 1 archivo
   *[other] y { $count } archivos
}
devices-reach-everything = Todo
devices-reach-class = La clase y sus planes
devices-reach-plans = { $count ->
    [0] Los estudiantes que alguien dio a esta persona, y por ese tiempo
    [one] 1 plan
   *[other] { $count } planes
}

devices-gone = Retirado el { $when }: { $name }

## Taking a computer out

remove-column = Retirarlo
remove-open = Retirarlo
remove-title = Retirar: { $whose }
remove-says = Para un equipo perdido o una persona que se ha ido.
remove-which = Qué se retira
remove-one = Solo este equipo
remove-one-hint = A su persona se la puede invitar de nuevo en otro.
remove-all = Todos los equipos de { $name }, que se ha ido
remove-all-hint = { $count ->
    [one] Aquí hay 1. Las invitaciones también se retiran.
   *[other] Aquí hay { $count }. Las invitaciones también se retiran.
}
remove-means-keys = Los demás reciben llaves nuevas. Nada de lo que se escriba desde ahora se podrá leer allí.
remove-means-there = Lo que ya tiene se puede seguir leyendo allí, si se sabe su contraseña.
remove-means-meanwhile = Lo que todavía envíe queda aparte en esta página, para que usted lo lea y decida.
remove-do = Retirarlo
removed-done = Retirado: { $names }. Los demás reciben sus llaves nuevas con la próxima memoria.
safety-devices = La página de lo que espera muestra cada equipo que tiene estos planes. Uno perdido se retira allí.
safety-devices-open = Ver los equipos

## Inviting another computer

invite-open = Invitar a otro equipo
invite-title = Invitar a otro equipo
invite-says = Un archivo va en la memoria. Un código va en papel. Juntos abren los planes en el otro equipo.
invite-whom = ¿De quién es el equipo?
invite-self = Otro de los suyos
invite-self-hint = Recibe todo lo que hay aquí, también sus notas propias.
invite-other = De un colega
invite-other-hint = Lo que escriba lleva su propio nombre.
invite-nobody = Agregue primero al colega: Escuela, Personas.
invite-nobody-now = agregue primero al colega
invite-person = Quién
invite-plans = Qué planes
invite-plans-all = Todos los planes de la clase
invite-other-reads = Lee estos planes, las notas del personal sobre ellos, y los nombres y las listas de la clase. Las notas propias de usted se quedan aquí.
invite-name = Cómo llamar a ese equipo
invite-name-hint = Por ejemplo: en casa. Puede quedar vacío.
invite-make = Escribir el archivo
invite-made-title = La invitación está lista
invite-made-file = El archivo { $name } está en { $folder }.
invite-made-code = Este es su código. Se muestra una sola vez.
invite-code = El código
invite-made-apart = Lleve el archivo y el código por separado. Quien tenga los dos puede leer los planes. En el otro equipo elija «Unirse con una invitación».
invite-sheet = Imprimir el código
invite-withdraw = Retirarla
invited-self = Invitado: otro equipo de usted, { $when }. Sin respuesta todavía.
invited-other = Invitación para { $name }, { $when }. Sin respuesta todavía.

## Invitar otra vez a quien olvidó la frase de paso (H9)

again-open = Invitar otra vez
# $whose: the computer, as it stands in the list.
again-title = Invitar otra vez: { $whose }
again-says = Para alguien que olvidó la frase de paso. El archivo va en la memoria y el código en papel, como antes.
# $name: as used at school. $when: a date.
again-shared = Lo que { $name } escribió ahí hasta el { $when } ya se entregó. Viene con la invitación.
again-shared-none = Todavía no ha llegado aquí nada de ese equipo.
# What was written there and reached no other computer.
again-not-shared = Lo que se escribió ahí después no se entregó. Está solo en ese equipo: se abre con su hoja de recuperación y sin ella se pierde.
again-out = El equipo anterior se retira: todos los demás reciben llaves nuevas.

## Joining with an invitation, at the first start

join-door = Unirse con una invitación
join-door-hint = Un colega, o usted mismo en otro equipo, le dio un archivo y un código.
join-title = Unirse con una invitación
join-choose = Elegir el archivo
join-code = El código en papel
join-code-hint = Nueve grupos de cuatro. Los espacios y las minúsculas no importan.
join-go = Unirse
join-going = Abriendo los planes
join-need-file = elija primero el archivo
join-need-code = Escriba el código de su hoja.

## The saved line at the foot

saved-carried = Cambios puestos en una memoria: { $when }
saved-carried-never = Cambios todavía no puestos en una memoria
saved-waits = { $count ->
    [one] 1 cambio espera que lo lleven.
   *[other] { $count } cambios esperan que los lleven.
}
saved-see = Ver lo que espera

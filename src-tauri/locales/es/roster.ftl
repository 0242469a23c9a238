### Una lista del otro sistema de la escuela: lo que propone, y lo que una persona acepta de ella.
### La ventana trae estas palabras con la página que las dice; el programa dice las frases
### sobre una persona. $name es el nombre completo, $number su número en la lista.

roster-open = Leer una lista
roster-open-says = Un archivo del otro sistema de la escuela, en OneRoster. Nada cambia hasta que usted lo acepte.
roster-title = Leer una lista
roster-says = Una lista propone y usted decide. Nada cambia mientras se lee, y nadie obtiene acceso a un plan por ella.
roster-back = Volver a Personas
roster-read-title = Lo que dice
roster-choose-file = Elegir un zip
roster-choose-folder = Elegir una carpeta
roster-from = De
roster-class = ¿Cuál de sus clases es esta?
roster-class-none = todavía no se ha dicho
roster-nothing = No hay nada que cambiar. Lo que la lista dice de esta clase ya está aquí.
# Los títulos de los grupos de propuestas.
roster-group-same = ¿Es la misma persona?
roster-group-same-says = Un nombre solo no lo dice. Cuando usted lo haya dicho, el número de la lista se guarda con la persona.
roster-group-come = Estudiantes que llegan
roster-group-leave = Estudiantes que dejan la clase
roster-group-leave-says = Salen de la lista de la clase. Cada plan y cada palabra se quedan, y se encuentran en Personas.
roster-group-names = Nombres
roster-group-names-says = Un nombre que eligió un estudiante no está entre estos.
roster-group-adults = Adultos
roster-group-adults-says = Llegan como nombres. No pueden leer ni cambiar nada hasta que usted lo diga.
roster-group-guardians = Familias
roster-group-guardians-says = No pueden recibir ninguna copia hasta que usted lo diga en Personas.
roster-group-access = Quién tiene los planes
roster-group-access-says = Cada una de estas da acceso a alguien, así que cada una la marca usted.
roster-all = Todas estas
roster-all-same = Cada una es la persona de aquí
# $count es cuántos cambios están marcados.
roster-accept = { $count ->
    [0] Aceptar
    [one] Aceptar 1 cambio
   *[other] Aceptar { $count } cambios
}
roster-none-ticked = primero marque lo que acepta
# $count es cuántos cambios se hicieron.
roster-done = { $count ->
    [one] Se hizo un cambio.
   *[other] Se hicieron { $count } cambios.
}
roster-done-invite = { $name } todavía no tiene un equipo aquí. Invite uno en Lo que espera.
roster-findings = { $count ->
    [one] Se encontró una cosa al leer
   *[other] Se encontraron { $count } cosas al leer
}
roster-findings-says = Las filas que no se pueden leer quedan fuera. Lo demás se lee.
# $file es el nombre del archivo, $line la línea.
roster-place = { $file }, línea { $line }
roster-more = { $count ->
    [one] y una más como esta
   *[other] y { $count } más como esta
}
roster-left = Ya no están en la clase
roster-left-says = Sus planes se quedan.

## Lo que propone. $here es el nombre completo de alguien que ya está aquí.

roster-say-same = { $name } de la lista es { $here } de aquí. Número { $number }.
roster-say-other = { $name } de la lista es otra persona, y se agrega. Número { $number }.
roster-say-new = { $name } llega a la clase, con un plan vacío.
roster-say-back = { $name } está otra vez en la clase, con todos los planes anteriores.
roster-say-leaves = { $name } ya no está en esta clase en la lista.
# $new es el nombre completo en la lista.
roster-say-name = { $name } se llama { $new } en la lista.
roster-say-adult = { $name } enseña allí, y llega como nombre.
# $student es el nombre completo del estudiante.
roster-say-guardian = { $name } es de la familia de { $student }.
# $from y $to son adultos con su nombre completo, $class es una clase de la lista. $whole es "yes" para toda la clase.
roster-say-hand = { $whole ->
    [yes] { $to } tiene { $class } en la lista: ¿pasar toda la clase de { $from } a { $to }?
   *[no] { $name } está en { $class } en la lista: ¿pasar los planes de { $from } a { $to }?
}
# $until es un día.
roster-say-cover = { $name } enseña { $class } hasta el { $until } en la lista: ¿dejar que { $name } cubra hasta entonces?

## Lo mismo cuando está hecho.

roster-done-same = { $name } es { $here }; el número de la lista queda guardado.
roster-done-other = Se agregó a { $name }.
roster-done-new = { $name } está en la clase, con un plan vacío.
roster-done-back = { $name } está otra vez en la clase.
roster-done-leaves = { $name } ya no está en la lista de la clase. Todos los planes se quedan.
roster-done-name = { $name } ahora se llama { $new }.
roster-done-adult = { $name } se conoce aquí como nombre.
roster-done-guardian = { $name } está en la familia de { $student }, y todavía no puede recibir nada.
roster-done-hand = { $whole ->
    [yes] La clase pasó de { $from } a { $to }.
   *[no] Los planes de { $name } pasaron de { $from } a { $to }.
}
roster-done-cover = { $name } cubre hasta el { $until }.

## Lo que alguien es para un estudiante, cuando la lista no dice más.

roster-relation-parent = madre o padre
roster-relation-guardian = tutor o tutora
roster-relation-relative = familiar

## Junto a las propuestas

roster-note-which-class = No se puede saber cuál de las clases de la lista es esta. Elíjala, y llegan sus propuestas.
roster-note-changes = Esta lista tiene solo lo que cambió. Nadie se va por no estar nombrado en ella.
roster-note-nowhere = { $name } está en la clase aquí y en la lista con ningún nombre igual. No se propone nada.
roster-note-teacher-first = { $name } está en { $class } en la lista. Quien enseña allí todavía no se conoce aquí: acepte primero ese nombre.
roster-note-several = { $name } está en varias clases de ese tipo en la lista. Pase los planes en Quién tiene la clase.
roster-note-teacher-gone = { $name } ya se fue en la lista, y nadie más tiene allí la clase. Pásela en Quién tiene la clase.
roster-note-more = Hay más de lo que se muestra de una vez. Acepte estas, y llega el resto.

## Lo que se encuentra en una lista. $column es el nombre de una columna, como está allí.

roster-found-passwords = En este archivo hay contraseñas. No se leyeron.
roster-found-passwords-remedy = Pida a quien hace la lista que las deje fuera.
roster-found-misspelt = La columna «{ $column }» se leyó como { $as }.
roster-found-misspelt-remedy = Si significa otra cosa, cámbiele el nombre en el archivo.
roster-found-empty = «{ $column }» está vacía. La fila quedó fuera.
roster-found-empty-remedy = Complétela en el otro sistema y haga la lista otra vez.
roster-found-refused = «{ $column }» es demasiado larga o tiene signos que ningún nombre tiene. La fila quedó fuera.
roster-found-refused-remedy = Busque unas comillas que nunca se cierran.
roster-found-twice = El número { $number } está aquí por segunda vez. Vale la primera fila.
roster-found-twice-remedy = Mire cuál de las dos es la correcta.
roster-found-person = Nadie en la lista tiene el número { $number }. Quedó fuera.
roster-found-person-remedy = Pida una lista con todos los usuarios.
roster-found-class = Ninguna clase de la lista tiene el número { $number }. La fila quedó fuera.
roster-found-class-remedy = Pida una lista con todas las clases.
roster-found-guardian = { $number } está nombrado junto a esta persona, y ningún papel dice madre, padre, tutor o familiar. Quedó fuera.
roster-found-guardian-remedy = Escriba la familia en Personas, si lo es.
# $date es como está allí.
roster-found-date = «{ $date }» se puede leer como más de un día. La fila se leyó sin él.
roster-found-date-remedy = Los días se escriben como 2026-09-01.
# $word es como está allí.
roster-found-word = «{ $word }» no es una palabra de { $column }. La fila se leyó sin ella.
roster-found-word-remedy = Mire si la fila quiere decir otra cosa.
roster-found-role = { $number } no tiene papel, y aquí no es estudiante ni docente.
roster-found-role-remedy = Póngale el papel en el otro sistema y haga la lista otra vez.

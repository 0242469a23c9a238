### Lo que se guarda de un estudiante y lo que se hizo con ello.

kept-title = Lo que se guarda de { $student }
kept-back = Volver al plan

## El registro

done-title = Lo que se hizo
done-says = Quién abrió qué plan en sus computadoras, y lo que salió, se nombró o se cambió en cualquiera. Un plan que se abre varias veces antes de cerrar el programa se cuenta una vez. Las computadoras de otras personas guardan lo que se abrió en ellas.
done-says-one = Quién abrió el plan en sus computadoras, y qué copias salieron de cualquiera. Un plan que se abre varias veces antes de cerrar el programa se cuenta una vez.
done-only = Mostrar
done-all = todo
done-opened = lo que se abrió
done-left = lo que salió
done-rights = quién puede hacer qué
done-vault = entradas y computadoras
done-when = Cuándo
done-what = Qué
done-earlier = { $count ->
    [one] Mostrar una línea anterior
   *[other] Mostrar líneas anteriores ({ $count })
}
done-none = Todavía no se hizo nada.

## Todo lo que se guarda, en una carpeta

pack-title = Todo lo que se guarda de { $student }
pack-says = Cuando una familia pregunta qué guarda la escuela, una carpeta lo contiene: el plan de cada año para leer y como datos, lo que prepararon los adultos, el cuidado si usted lo lee, nombres y familia, el registro y los archivos adjuntos.
pack-others = Los nombres de otros estudiantes y de sus familias se cambian.
pack-own = Sus notas propias no están incluidas mientras nadie más pueda leerlas. Compartida con alguien, una nota es parte del registro.
pack-read = Léalo una vez antes de entregarlo: un apodo o una cara en una foto no se encuentran.
pack-write = Escribirlo en una carpeta
pack-written = Escrito como «{ $name }», { $count ->
    [one] un archivo
   *[other] { $count } archivos
}.
pack-replaced = { $count ->
    [0] No se encontró ningún nombre de otro estudiante.
    [one] Se cambió un nombre de otro estudiante.
   *[other] Se cambiaron { $count } nombres de otros estudiantes.
}
pack-own-left = { $count ->
    [one] Una nota propia queda fuera.
   *[other] { $count } notas propias quedan fuera.
}
pack-no-care = La parte de cuidado de un año que usted no lee no está incluida. La primera página dice quién la lee.
pack-not-here = { $count ->
    [one] Un archivo adjunto no está en esta computadora. La lista lo nombra.
   *[other] { $count } archivos adjuntos no están en esta computadora. La lista los nombra.
}

## Cuánto se guardan los planes

rule-title = Cuánto se guardan los planes
rule-says = Por esta regla llega el día de los planes. Nada se borra solo: lo hace una persona, y una retención lo impide.
rule-years = Años
rule-from = Contados desde el final
rule-last_year = del último año escolar del estudiante aquí
rule-last_year-hint = Todos los planes de un estudiante se guardan juntos hasta entonces.
rule-plan_year = del propio año escolar del plan
rule-plan_year-hint = El día de un plan temprano llega mientras el estudiante sigue aquí.
rule-says-last_year = { $years } años después del último año escolar del estudiante aquí. Lo cambia la administración.
rule-says-plan_year = { $years } años después del propio año escolar del plan. Lo cambia la administración.

due-title = Su día llegó por la regla
due-says = La administración borra estos planes, después de mirar si alguien todavía los necesita.
due-student = Estudiante
due-years = Planes para
due-on = Desde
due-held = retenido por { $who }
due-none-until = Nada se puede borrar antes del { $on }.
due-none = No hay nada que borrar.
due-line = Los planes para { $years } se guardan hasta el { $on } por la regla de la escuela.

## Retenciones

holds-title = Retenciones
hold-open = Poner una retención
hold-title = Una retención sobre los planes de { $student }
hold-says = Mientras dura una retención, nada del estudiante se borra, en ninguna computadora que la conozca.
hold-why = Motivo
hold-why-hint = Lo leen otras personas de la escuela. Puede quedar vacío.
hold-until = Hasta
hold-until-hint = Sin un día, dura hasta que alguien la termine.
hold-do = Poner la retención
hold-set = La retención está puesta.
hold-ended = La retención terminó.
hold-line = Retenido por { $who } desde el { $at }.
hold-line-until = Retenido por { $who } desde el { $at }, hasta el { $until }.
hold-because = Motivo: { $why }
hold-no-reason = No se dio motivo.
hold-end = Terminar la retención

## Borrar

erase-open = Borrar
erase-title = ¿Borrar los planes de { $student }?
erase-says = Los planes para { $years }, con todo lo que los adultos escribieron al lado. No se puede deshacer.
erase-means-all = Sus claves se destruyen en esta computadora, y con ellas las palabras, el cuidado, los archivos adjuntos y la historia.
erase-means-others = Otras computadoras los borran cuando leen lo que esta escribe. La lista de aquí dice cuáles ya lo hicieron.
erase-means-stays = El nombre queda en la lista de personas, y el registro guarda quién hizo qué, sin palabras de los planes. Las notas que los adultos escribieron solo para sí quedan selladas en sus propias computadoras, y ninguna página las muestra.
erase-means-out = Las copias en papel, los archivos que se hicieron, las memorias y las copias de seguridad de antes quedan donde están, con los planes dentro. Una copia de seguridad que se trae de vuelta trae los planes hasta que se entera de esto.
erase-do = Borrar para siempre
erased-done = Borrado en esta computadora.
erased-others = Borrado en esta computadora. Todavía tiene que llegar a { $names }.
erased-title = Borrado
erased-this = esta computadora
erased-line = { $years }: borrado por { $who } el { $at }.
erased-confirmed = Borrado en: { $names }.
erased-waits = Sin noticias desde entonces: { $names }.
erased-heard = { $name } (última noticia el { $at })
erased-never-heard = { $name } (sin noticias nunca)
erased-held = Una retención de { $who } lo impide en esta computadora.
erased-held-until = Una retención de { $who } lo impide en esta computadora hasta el { $until }.
erased-late = { $count ->
    [one] Un trozo que llegó después quedó fuera.
   *[other] { $count } trozos que llegaron después quedaron fuera.
}
done-keeping = regla, retenciones, borrado

## Cambiar de escuela: un paquete de traslado

transfer-title = Cambiar de escuela
transfer-says = Un paquete de traslado lleva los planes de este estudiante a la próxima escuela, sin compañeros. Allí se abre con un código en papel.
transfer-open = Hacer un paquete de traslado
transfer-dialog = Un paquete de traslado para { $student }
transfer-dialog-says = Un archivo va en la memoria. Un código va en papel. Juntos abren los planes en la próxima escuela.
transfer-in-plans = Contiene los planes de todos los años, con de quién son las palabras, y las evidencias.
transfer-in-others = Los nombres de otros estudiantes y de sus familias se cambian. Cómo contactar a la familia no está incluido.
transfer-in-adults = Los adultos de esta escuela van como nombres. No pueden hacer nada en la próxima escuela.
transfer-staff = Va lo que prepararon los adultos
transfer-staff-hint = Para las reuniones, antes de juntarse con la parte del estudiante.
transfer-care = Va la parte de cuidado
transfer-care-hint = Solo para quien la lee aquí. Pregunte primero al estudiante.
transfer-make = Escribir el archivo
transfer-made-title = El paquete de traslado está listo
transfer-made-file = { $count ->
    [one] El archivo { $name } está en { $folder }. Contiene un plan.
   *[other] El archivo { $name } está en { $folder }. Contiene { $count } planes.
}
transfer-made-code = Este es su código. Se muestra una vez.
transfer-made-apart = Mande el archivo y el código separados. Quien tenga los dos puede leer los planes. En la próxima escuela elija «Abrir un paquete de traslado» en la página de la clase.
transfer-made-replaced = { $count ->
    [0] No se encontró ningún nombre de otro estudiante.
    [one] Se cambió un nombre de otro estudiante.
   *[other] Se cambiaron { $count } nombres de otros estudiantes.
}
transfer-made-left = { $count ->
    [one] Un adjunto no está incluido: no está en este equipo, o no hubo lugar.
   *[other] { $count } adjuntos no están incluidos: no están en este equipo, o no hubo lugar.
}

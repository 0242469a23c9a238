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

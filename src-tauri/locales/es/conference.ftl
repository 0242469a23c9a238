### La conferencia: una pantalla que miran juntos estudiante, familia y escuela.
### Se lee en voz alta y desde el fondo de la sala. Sin prisa y sin elogios.
### $student, $person y $scribe son nombres cortos como "Amina" o "Sra. Okafor".
### Al estudiante se le habla de tú.

## El marco

conf-title = Conferencia
conf-agenda = El recorrido
conf-agenda-length = { $minutes ->
    [one] 1 minuto previsto
   *[other] { $minutes } minutos previstos
}
conf-beside = Al lado de tus palabras
conf-back = Volver
conf-saved = Guardado { $time }
conf-answered = con respuesta
conf-end = El final
conf-undo = Deshacer
conf-undo-what = Deshacer: { $what }
conf-not-open = No se pudo abrir esta conferencia.
conf-again = Intentar otra vez
conf-empty = Aquí no hay nada todavía. Pulsa Intro para escribir.
conf-questions = Preguntas de esta parte

## La pluma

conf-pen-label = La pluma
conf-pen-pass = Pasar la pluma
conf-pen-choose = ¿Quién tiene la pluma?
conf-pen-speaks = Habla { $person }
conf-pen-speak = Hablan { $people }
conf-pen-types-for = Escribe { $scribe }
conf-pen-writes-alone = y escribe
conf-pen-through = Interpreta { $person }
conf-pen-in = en { $language }
conf-pen-pass-to = Pasar la pluma a { $person }

## Bienvenida

conf-welcome-empty = Aquí no hay nada todavía. Va primero, en la parte que sigue.
conf-welcome-changed = Lo que cambió desde la última vez
conf-welcome-nothing-changed = No se escribió nada desde la última vez.
conf-welcome-first = Esta es la primera conferencia.
conf-welcome-more = { $count ->
    [one] Un cambio más está en la historia.
   *[other] { $count } cambios más están en la historia.
}

## Quién soy: una pregunta para cada parte

conf-ask-strengths = ¿Qué haces bien?
conf-ask-passions = ¿Qué te importa?
conf-ask-aspirations = ¿Qué esperas?
conf-ask-languages = ¿Qué idiomas viven contigo?
conf-ask-community = ¿Qué sabe tu gente que la escuela debería saber?
conf-ask-learn_best = ¿Cuándo aprendes mejor?
conf-ask-in_the_way = ¿Qué te estorba?
conf-ask-trusted_adult = ¿En qué persona adulta confías?

## El trabajo que elegí

conf-work-title = El trabajo que elegí
conf-work-ask = ¿Qué elegiste mostrar?
conf-work-how = Basta una frase. También cuenta un dibujo o algo que está sobre la mesa. «Hoy no» también es una respuesta.
conf-work-words = Sobre este trabajo
conf-work-keep = Guardarlo
conf-work-attach = Mostrar una foto o un sonido
conf-work-not-today = Hoy no
conf-work-for-goal = Es parte de
conf-work-for-none = Todavía de ninguna meta
conf-work-own-look = Cómo lo ve { $student }
conf-work-look-ask = ¿Qué ves en él ahora?
conf-work-look-keep = Guardar estas palabras
conf-work-by = { $person }, { $date }

## Metas

conf-goal-nth = { $n ->
    [1] Mi primera meta
    [2] Mi segunda meta
    [3] Mi tercera meta
    [4] Mi cuarta meta
   *[other] Meta { $n }
}
conf-goal-none-ask = Empieza por lo que haces bien. ¿Qué harías con eso?
conf-goal-another = Otra meta
conf-goal-after = La meta siguiente
conf-goal-change = Cambiar las palabras de esta meta: { $goal }
conf-ask-statement = ¿Qué quieres hacer?
conf-ask-why = ¿Por qué te importa?
conf-ask-what_i_learn = ¿Qué vas a aprender?
conf-ask-how_i_learn = ¿Cómo lo vas a aprender?
conf-ask-how_i_show = ¿Cómo lo vas a mostrar?
conf-ask-obstacle = ¿Qué estorba?
conf-ask-help = ¿Qué ayudaría?
conf-ask-help-who = ¿Quién ayuda, y cuándo?
conf-ask-yes = ¿Dices que sí a esta meta?
conf-ask-check_in = ¿Dónde estás ahora con ella?
conf-part-of-goal-statement = Meta
conf-part-of-goal-why = Por qué
conf-part-of-goal-what_i_learn = Qué
conf-part-of-goal-how_i_learn = Cómo
conf-part-of-goal-how_i_show = Mostrar
conf-part-of-goal-obstacle = Estorba
conf-part-of-goal-help = Ayuda
conf-part-of-goal-yes = Sí
conf-part-of-goal-check_in = Revisión
conf-chose-who = ¿Quién lo eligió?
conf-chose-by-student = { $student }
conf-chose-by-together = Juntos
conf-chose-by-teacher = { $teacher }
conf-chose-none-ask = Ninguna de las tres es todavía elección de { $student }. ¿Cuál podría serlo?
conf-help-add = Otra cosa que ayuda
# Junto a una meta. Después viene "¿Qué apoyo falta?". $on es un día.
conf-quiet = { $count ->
    [one] Una semana de escuela sin evidencia ni revisión para esta meta, desde el { $on }.
   *[other] { $count } semanas de escuela sin evidencia ni revisión para esta meta, desde el { $on }.
}
# Nombre de las necesidades que están con una meta.
conf-needs = Lo que hace falta para ella
conf-yes = Sí
# Se lee en voz alta para el botón que solo dice "sí" bajo un nombre.
conf-yes-say = Sí, dice { $person }
conf-yes-said-on = { $person } dijo que sí el { $date }.
conf-no-said-on = { $person } dijo todavía no el { $date }.
conf-yes-reworded = La frase cambió desde entonces.
conf-yes-again = Sí a las palabras nuevas, dice { $person }
conf-no = Todavía no
conf-no-say = Todavía no, dice { $person }
conf-no-words = ¿Qué tendría que cambiar?
conf-no-leave = Dejarlo
conf-no-keep = Guardar las palabras de { $person }

## La propuesta de una persona adulta, y la respuesta

conf-suggest-write = Proponer un cambio

## La familia

conf-family-ask = ¿Qué quiere decir o preguntar la familia?
conf-family-not-here = La familia no está hoy. Lo que llegó en papel se puede escribir aquí.
conf-family-none-here = Todavía no se nombra a nadie de la familia en este plan. Se añade en Escuela, Personas.
conf-family-words-of = Palabras de { $person }
conf-family-words = En cualquier idioma
conf-family-interpreted = Lo mismo, para los demás que están aquí
conf-family-interpreted-by = Puesto en otro idioma por { $person }
conf-family-interpreted-plain = Puesto en otro idioma
conf-family-interpret = Añadir una nota de intérprete
conf-family-supports = Lo que ayuda ahora
conf-family-needs = Lo que hace falta

## Lo que acordamos

conf-agree-last = La última vez
conf-agree-last-ask = Miren primero estos. ¿Qué fue de ellos?
conf-agree-done = Quitarlo de la lista
conf-agree-ask = ¿Quién hace qué, y para cuándo?
conf-agree-who = Quién
conf-agree-what = Qué
conf-agree-when = Para cuándo
conf-agree-remove = Quitar
conf-agree-none = Todavía no hay nada acordado.

## El final

conf-end-title = Lo que va a casa
conf-end-copy = Hacer la copia de la familia
conf-end-copy-again = Hacerla otra vez
conf-end-copy-hint = Una página para imprimir y otra para el teléfono, de una vez. Aquí no se abre ninguna ventana.
conf-end-copying = Se componen las páginas.
conf-end-copied = La copia de la familia es { $name }, en { $folder }.
conf-end-close = Cerrar la pantalla compartida

## Salir

conf-leave-title = Cerrar la pantalla compartida
conf-leave-middle = La conferencia no ha llegado al final. Espera, y sigue en este lugar.
conf-leave-asks = Su frase de paso abre de nuevo la clase. Hasta entonces solo se ve este plan.
conf-leave-free = La clase inventada no tiene frase de paso.
conf-leave-go = Cerrarla
conf-leave-going = Se revisa la cerradura. Tarda un momento.
conf-leave-stay = Quedarse aquí
conf-leave-stop-here = Parar aquí por hoy
conf-left = La pantalla compartida está cerrada.

## Lo que no encaja

fit-what-instead = ¿Qué podría ponerse en su lugar?
fit-more = { $count ->
    [one] Otra espera después de esta.
   *[other] Otras { $count } esperan después de esta.
}
fit-none = Nadie dijo que algo no encaje.

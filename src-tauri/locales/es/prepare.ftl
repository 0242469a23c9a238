### Antes, al lado y después de una conferencia: la agenda, lo que cada persona
### prepara aparte, un estudiante solo ante la computadora, la mirada privada
### y las notas propias. $student y $person son nombres cortos como «Amina».

## La agenda, antes y durante

agenda-prepare = Para la conferencia
agenda-change = Cambiar la agenda
agenda-minutes = Minutos
agenda-leave-out = Dejar fuera
# Se lee en voz alta para una fila de botones, cada uno con el nombre de un paso.
agenda-put-back = Volver a poner un paso
agenda-own = Un paso propio
agenda-usual = La agenda de la escuela

## Preparado aparte: las partes se encuentran en la conferencia

# Título sobre las palabras de cada persona, lado a lado.
conf-apart = Preparado aparte
conf-apart-take = Ponerlo en el plan
conf-apart-taken = Está en el plan.

## La página antes de una conferencia

prepare = Preparar
prepare-back = Volver al plan de { $student }
prepare-title = La conferencia con { $student }
prepare-no-day = No hay día fijado.
prepare-says = Cada persona prepara aparte. En la conferencia las partes están lado a lado.
prepare-parts = La agenda, y su parte
# Lista de familiares. Lo que vino en papel se escribe por uno de ellos.
prepare-type-for = Escribir lo que envió la familia
prepare-type-nobody = Ahora nadie
prepare-student = La parte de { $student }
prepare-student-has = { $student } ya preparó su parte. Se ve en la conferencia, y no aquí.
prepare-student-not = { $student } no ha preparado su parte todavía. Se ve en la conferencia, y no aquí.
prepare-here = Quién estará
prepare-here-says = Estarán { $people }. ¿Quién más?
find-prepare = Preparar la conferencia con { $student }

# Preguntas para el estudiante, que prepara solo.
prepare-ask-student-who_i_am = ¿Qué deben saber todos de ti?
prepare-ask-student-work_i_chose = ¿Qué trabajo quieres mostrar, y por qué?
prepare-ask-student-goals = ¿Qué quieres hacer ahora?
prepare-ask-student-family_asks = ¿Qué quieres preguntar a tu familia?
prepare-ask-student-agreements = ¿Qué podrías prometer?
# Preguntas para el docente.
prepare-ask-school-who_i_am = ¿Qué ha visto hacer a { $student }?
prepare-ask-school-work_i_chose = ¿De qué trabajo quiere oír?
prepare-ask-school-goals = ¿Qué quiere preguntar sobre las metas?
prepare-ask-school-family_asks = ¿Qué quiere preguntar a la familia?
prepare-ask-school-agreements = ¿Qué podría prometer?
prepare-ask-school-own = ¿Qué quiere decir o preguntar?
# Preguntas para la familia.
prepare-ask-family-who_i_am = ¿Qué no sabe todavía la escuela?
prepare-ask-family-work_i_chose = ¿Qué muestra { $student } en casa?
prepare-ask-family-goals = ¿Qué esperan ustedes?
prepare-ask-family-family_asks = ¿Qué quieren decir o preguntar?
prepare-ask-family-agreements = ¿Qué podría prometer la familia?
prepare-ask-family-own = ¿Qué quieren decir o preguntar?

## Un estudiante solo ante la computadora

alone-hand-over = Dejar la computadora a { $student }
alone-hand-over-says = Muestra este plan y nada más hasta que usted la desbloquee. Tras un fallo se abre otra vez ahí.
alone-way = Partes
alone-done = Ya terminé
alone-writes = { $student } escribe
alone-language = en
alone-prepare-says = Escribe lo que quieres llevar. Los demás lo ven en la conferencia.
alone-leave-title = Devolver la computadora
alone-leave-asks = La frase de paso del docente abre la clase otra vez. Todo está guardado.
alone-leave-go = Abrir la clase
alone-left = La computadora es otra vez del docente.
alone-not-open = No se pudo abrir este plan.

## Lo acordado, visto de nuevo

became-kept = Cumplido
became-not_yet = Todavía no
became-changed = Cambió
# Se lee en voz alta para los tres botones. $what es la promesa.
conf-look-became = Qué fue de ello: { $what }
conf-looked-kept = { $person }: cumplido.
conf-looked-not_yet = { $person }: todavía no.
conf-looked-changed = { $person }: cambió.
conf-look-words = Con las palabras de { $person }

## La mirada privada: solo para el docente

lens-title = Solo para usted
lens-says = Nadie más lo lee y ninguna copia lo contiene. No hay que escribir nada.
lens-open = Abrir la página
lens-close = Cerrar la página
lens-skip = Esta vez no
lens-blank = todavía no hay nada escrito
lens-done = La página de esta conferencia está cerrada.
lens-after-waits = Esperan dos preguntas, solo para usted.
lens-page-before = Antes de una conferencia, { $on }
lens-page-after = Después de una conferencia, { $on }
lens-assume = ¿Qué supongo de este estudiante?
lens-listened = ¿A quién escuché aquí la última vez, y a quién no?
lens-seen = ¿Qué he visto que no está en el plan?
lens-language = ¿Qué se me puede escapar por el idioma o la costumbre?
lens-whose_words = ¿De quién eran las palabras que llenaron el tiempo?
lens-differently = ¿Qué veo ahora de otra manera?
list-lens_before = Sus propias preguntas antes de una conferencia
list-lens_after = Sus propias preguntas después de una conferencia

## Notas propias al lado de una conferencia

notes-beside = Notas propias en esta pantalla, la pantalla común en la otra
notes-beside-hint = La ventana espera, vacía, hasta que usted diga que solo usted ve esta pantalla.
# $why es una de las frases de abajo.
notes-beside-not = Las notas propias no pueden estar al lado de la pantalla común. { $why }
notes-why-one_display = Esta computadora tiene una sola pantalla, o muestra la misma imagen en todas.
notes-why-mirrored = Dos pantallas muestran la misma imagen.
notes-title = Notas propias
notes-ask = ¿Ve alguien más esta pantalla?
notes-only-me = Nadie más la ve
notes-else = Si otros la ven, cierre esta ventana. La conferencia sigue.
notes-hide = Ocultarlas

## En papel, y a la impresora

prepare-paper = En papel
prepare-paper-says = Una familia que no puede venir escribe en papel. Sus palabras se escriben arriba.
prepare-paper-reply = Una página para que escriba la familia
prepare-paper-blank = Un plan en blanco, en papel
# $name es un nombre de archivo, $folder una carpeta.
prepare-paper-made = { $name } está en { $folder }.
conf-family-reply-page = Una página para que escriba la familia
conf-family-reply-made = { $name } está lista.
conf-waits-for-printer = Espera la impresora con las otras copias.
print-title = Copias por imprimir
print-says = Las copias hechas en conferencias esperan aquí. Cada una va a la impresora que usa esta computadora.
print-all = { $count ->
    [one] Imprimirla
   *[other] Imprimir las { $count }
}
print-stop = Parar después de esta
print-sent = { $sent } de { $all } enviadas a la impresora.
print-none-there = no hay ningún archivo para imprimir
print-student = Estudiante
print-file = Archivo
print-made = Hecha
print-gone = El archivo ya no está en su carpeta, o se cambió.
print-one = Imprimir
print-open = Abrir
print-drop = Quitar de la lista
print-empty = Nada espera la impresora
print-empty-says = Aquí llega una copia hecha en una conferencia.

### Hacer una copia de un plan: para quién, con qué palabras y qué contiene.
### $student es un nombre corto como "Amina".

exp-title = Hacer una copia del plan de { $student }
exp-back = Volver al plan
exp-whom = ¿Para quién es?
exp-for-family-hint = Una página, y otra para responder
exp-recipient = A quién
exp-recipient-nobody = Nadie de la familia puede recibir una copia todavía. Diga quién puede en Escuela, Personas.
exp-language = Idioma
exp-second = Al lado
exp-second-none = Ninguno
exp-paper = Papel
exp-paper-letter = Carta
exp-paper-a4 = A4
exp-large = Letra grande
exp-format = Como
exp-format-pdf = PDF para imprimir
exp-format-html = Página para el teléfono
exp-format-transfer = Paquete de traslado
exp-format-json = Archivo del plan
exp-in = Va dentro:
exp-stays = Se queda aquí:
exp-draft = Los rótulos en { $languages } son un borrador. Ningún hablante los ha revisado todavía, y la página lo dice.
exp-dated = Cada copia lleva fecha y queda anotada en el plan.

## Lo que se queda, cuando solo importa qué es y no cuánto. Las partes sin
## palabras aquí se llaman como en la lista de lo que va dentro.

exp-stays-goals = metas
exp-stays-experiences = lugares para aprender
exp-stays-needs = necesidades
exp-stays-supports = apoyos
exp-stays-evidence = evidencias
exp-stays-check_ins = seguimientos
exp-stays-promises = promesas
exp-stays-notes = notas en el margen
exp-stays-suggestions = propuestas
exp-stays-marked = lo marcado como no para la familia

## Lo que no se puede imprimir

exp-missing = Estos signos no se pueden imprimir:
exp-missing-one = { $character } en { $place }
exp-missing-do = Escríbalo allí de otra manera, o haga la página para el teléfono: muestra todos los signos que el teléfono conoce.
exp-missing-phone = Ver la página para el teléfono

## La vista

exp-preview = La copia
exp-making = Se componen las páginas.
exp-page-alt = Página { $n } de { $of } de la copia
exp-page-of = { $of ->
    [one] Una página.
   *[other] Página { $n } de { $of }.
}
exp-gets-family = Esto es lo que recibe la familia.
exp-gets-student = Esto es lo que recibe { $student }.
exp-gets-school = Esto es lo que va al archivo de la escuela.
exp-gets-next_teacher = Esto es lo que recibe quien dará clase después.
exp-phone-preview = Esta página se abre en un teléfono sin red. No lleva ningún programa dentro.
exp-phone-frame = La página para el teléfono
exp-json-about = Un archivo que Waymark puede abrir en otra computadora, con cada palabra y de quién es. No es para leer.
exp-json-size = { $kilobytes } kB
exp-before = La página anterior
exp-after = La página siguiente
# Se lee después del nombre de un botón que aquí no hace nada.
exp-first = esta es la primera
exp-last = esta es la última

## Hacerla

exp-make-pdf = Hacer el PDF
exp-make-html = Hacer la página
exp-make-json = Hacer el archivo del plan
exp-not-now = primero cambie los signos que se nombran
exp-writing = Se escribe la copia.
exp-elsewhere = En otra carpeta
exp-made = { $name } está en { $folder }.
exp-open = Abrirla
exp-show = Mostrar en la carpeta

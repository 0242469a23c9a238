### La historia de un plan, una frase por hecho: qué cambió y de quién fue la
### idea. Se cuenta al estudiante y a la familia. $who es un nombre o varios;
### $words son palabras propias de alguien, ya cortas, entre comillas.

story-plan_begun = Empezó el plan.
story-goal_proposed = { $who } propuso una meta: «{ $words }»
story-text_first = { $who } escribió en «{ $part }»: «{ $words }»
story-text_changed = { $who } cambió «{ $before }» por «{ $after }».
story-text_cleared = { $who } quitó «{ $before }».
story-text_restored = { $who } recuperó «{ $after }».
story-confirmed = { $who } dijo que sí a «{ $words }»
story-disagreed = { $who } no estuvo de acuerdo con «{ $words }»
story-suggested = { $who } ofreció un cambio: «{ $words }»
story-answer-take = { $who } tomó la sugerencia: «{ $words }»
story-answer-keep_mine = { $who } se quedó con sus palabras.
story-answer-keep_both = { $who } se quedó con las dos: sus palabras y «{ $words }»
story-evidence_added = { $who } añadió una evidencia: «{ $words }»
story-evidence_added_only = { $who } añadió evidencia.
story-evidence_checked = { $who } miró el trabajo: «{ $words }»
story-evidence_not_today = { $who } recibió la pregunta de mirar el trabajo y dijo: hoy no.
story-evidence_picked = { $who } eligió mostrar esto: «{ $words }»
story-evidence_picked_only = { $who } eligió un trabajo para mostrar.
story-work_not_today = { $who } recibió la pregunta de qué mostrar y dijo: hoy no.
story-check_in_answered = { $who } respondió a una revisión: «{ $words }»
story-check_in_answered_only = { $who } dijo si ayudó.
story-conference_held = Conferencia con { $who }.
story-check_in = { $who } contó cómo va. Siguiente paso: «{ $words }»
story-agreement_made = { $who } acordó: «{ $words }»
# $what es la promesa, $words lo que se dijo de ella (puede estar vacío).
story-agreement_looked-kept = { $who } volvió a mirar «{ $what }»: cumplido. { $words }
story-agreement_looked-not_yet = { $who } volvió a mirar «{ $what }»: todavía no. { $words }
story-agreement_looked-changed = { $who } volvió a mirar «{ $what }»: cambió. { $words }
story-status-live = { $who } empezó la meta «{ $words }»
story-status-met = { $who } dijo que la meta está cumplida: «{ $words }»
story-status-parked = { $who } aparcó la meta «{ $words }»
story-status-changed = { $who } convirtió la meta en otra: «{ $words }»
story-status-set_aside = { $who } dejó la meta: «{ $words }»
story-status-none = { $who } retiró el estado de la meta: «{ $words }»
story-closed = { $who } dijo por qué: «{ $words }»
story-closed-no_reason = No se dio ninguna razón. También es una respuesta.
story-note-settled = { $who } dio por aclarado «{ $words }»
story-note-reopened = { $who } retomó «{ $words }».
story-note_written = { $who } escribió una nota: «{ $words }»
story-support_added = { $who } añadió un apoyo: «{ $words }»
story-support_given = { $who } dio { $minutes } minutos de apoyo.
story-home_line_written = { $who } escribió para la casa: «{ $words }»
story-experience_added = { $who } añadió dónde se aprende: «{ $words }»
story-need_named = { $who } nombró una necesidad: «{ $words }»
story-moved = { $who } cambió el orden.
story-trashed = { $who } puso «{ $words }» en la papelera.
story-revived = { $who } sacó «{ $words }» de la papelera.
story-copy_made = { $who } hizo una copia para { $audience ->
    [student] el estudiante
    [family] la familia
    [school] la escuela
   *[next_teacher] quien enseña el próximo año
}.
# $year: el año escolar del plan del que vienen las palabras, como 2025–26.
story-carried_forward = Partes del plan de { $year } vinieron también, con las palabras de quienes las escribieron.
story-plans_joined = Otro plan del mismo año se unió a este. Queda para leerlo.
story-plan_joined = Este plan se unió a otro. Queda para leerlo.
story-imported = El plan llegó de un archivo.
# $words es una competencia. Lo dijo el estudiante o la familia.
story-does_not_fit = { $who } dijo que «{ $words }» no encaja, porque «{ $because }»
story-does_not_fit_unsaid = { $who } dijo que «{ $words }» no encaja.
story-fit_answered = { $who } respondió a lo que no encaja: «{ $words }»
story-went_on = { $who } siguió con «{ $words }».

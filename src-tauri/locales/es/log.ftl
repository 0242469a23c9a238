### El registro de lo que se hizo, y las páginas de todo lo que se guarda de un estudiante. Lo lee
### el programa; la ventana recibe frases enteras.

## Lo que se hizo

log-someone = alguien que no está en la lista de personas
log-opened = { $who } abrió el plan de { $student } para { $year }.
log-copied = { $who } hizo una copia del plan de { $student } para { $year }: { $format }, para { $audience }.
log-copied-to = { $who } hizo una copia del plan de { $student } para { $year }: { $format }, para { $audience }, a { $person }.
log-with-access = Contiene lo que el estudiante tiene en casa para el trabajo de la escuela.
log-imported = { $who } trajo el plan de { $student } para { $year } desde un archivo.
log-admitted = { $who } abrió un paquete de traslado de { $student } de otra escuela.
log-held = { $who } escribió en una carpeta todo lo que se guarda de { $student }.
log-backed_up = { $who } hizo una copia cifrada de todo.
log-recovered = Los planes de { $who } se abrieron con el código de la hoja de recuperación.
log-sheet_made = { $who } hizo una hoja de recuperación nueva. La anterior ya no abre nada.
log-passphrase_changed = { $who } cambió la frase de contraseña.
log-named = { $who } nombró a { $person } para leer la parte de cuidado de { $student }.
log-named-until = { $who } nombró a { $person } para leer la parte de cuidado de { $student } hasta el { $until }.
log-unnamed = { $who } hizo que { $person } ya no lea la parte de cuidado de { $student }.
log-roles = { $who } indicó lo que hace { $person } en la escuela: { $roles }.
log-roles-none = { $who } indicó que { $person } no tiene función en la escuela.
log-receives = { $who } indicó que { $person } puede recibir copias sobre { $student }.
log-receives-not = { $who } indicó que { $person } no puede recibir copias sobre { $student }.
log-cover = { $who } dejó que { $person } cubra a { $student } hasta el { $until }.
log-cover-class = { $who } dejó que { $person } cubra toda la clase hasta el { $until }.
log-cover-ended = { $who } hizo que { $person } ya no cubra a { $student }.
log-cover-ended-class = { $who } hizo que { $person } ya no cubra toda la clase.
log-handed = { $who } pasó a { $student } de { $from } a { $person }. Desde el { $until } los planes están cerrados para { $from }.
log-handed-class = { $who } pasó toda la clase de { $from } a { $person }. Desde el { $until } los planes están cerrados para { $from }.
log-manager = { $who } nombró a { $person } para la gestión del caso de { $student }.
log-manager-ended = { $who } hizo que { $person } ya no lleve la gestión del caso de { $student }.
log-device = { $who } dio entrada a una computadora de { $person }.
log-device-gone = { $who } quitó una computadora de { $person }.

log-rule-plan_year = { $who } indicó que los planes se guardan { $years } años después de su propio año escolar.
log-rule-last_year = { $who } indicó que los planes se guardan { $years } años después del último año escolar del estudiante.
log-hold = { $who } puso una retención: nada de { $student } se borra. Motivo: { $why }
log-hold-until = { $who } puso una retención hasta el { $until }: nada de { $student } se borra. Motivo: { $why }
log-hold-ended = { $who } terminó la retención sobre { $student }.
log-no-reason = no se dio motivo.
log-erased = { $who } borró los planes de { $student } para { $years }.
log-erased-here = Lo que se borró de { $student } ya no está en esta computadora de { $who }.

log-for-student = el estudiante
log-for-family = la familia
log-for-school = el archivo de la escuela
log-for-next_teacher = el próximo maestro
log-format-pdf = PDF
log-format-html = página para un teléfono
log-format-json = archivo del plan
log-format-transfer = paquete de traslado
log-role-student = estudiante
log-role-teacher = docente
log-role-counsellor = orientación
log-role-case_manager = gestión del caso
log-role-family_reader = lectura de la familia
log-role-administrator = administración

## Todo lo que se guarda de un estudiante

held-title = Todo lo que se guarda de { $student }
held-made = Hecho en { $school } el { $date } por { $who }.
held-first = Lea esto primero
held-what = Esta carpeta contiene lo que la escuela guarda de { $student } en Waymark. La lista de archivos está al final.
held-others = Los nombres de otros estudiantes y de sus familias se cambian por «{ $instead }» dondequiera que uno esté como palabra propia. Si ese nombre es también una palabra común o tiene tres letras o menos, solo se cambia el que lleva mayúscula. Un apodo que nunca se anotó y una cara en una foto no se encuentran: alguien lee todo una vez antes de entregarlo.
held-replaced = { $count ->
    [0] No se encontró ningún nombre de otro estudiante.
    [one] Se cambió un nombre.
   *[other] Se cambiaron { $count } nombres.
}
held-instead = otro estudiante
held-care-in = La parte de cuidado está incluida, porque quien hizo esta carpeta la lee.
held-care-out = La parte de cuidado de cada año que no lee quien hizo esta carpeta no está incluida. Esa parte la hace quien la lee: { $who }.
held-care-nobody = todavía no se nombró a nadie
held-own = Las notas propias de un docente no están incluidas mientras nadie más pueda leerlas. Una nota que se compartió con alguien es parte del registro, y está donde se compartió.
held-contacts = Cómo la escuela contacta a cada tutor no está incluido, porque dos hogares pueden no saberlo el uno del otro.
held-log = Quién abrió un plan se cuenta solo de las computadoras de { $who }. Las de otras personas lo guardan por su cuenta. Las copias, los nombres y los derechos se cuentan de toda la escuela.
held-elsewhere = Las copias en papel y los archivos hechos antes no están incluidos. Se nombran en el registro.
held-glyph = Una letra que ninguna fuente de aquí puede dibujar está con su número, como { $code }. El archivo «everything.json» la guarda como se escribió.

held-staff = Lo que prepararon los adultos
held-staff-says = Para las reuniones, antes de juntarse con la parte del estudiante.
held-care = Cuidado
held-care-says = Lo que protege al estudiante: en casa, la salud y lo dicho en confianza.
held-people = Nombres y familia
held-people-says = Como la escuela los indicó, primero lo más nuevo.
held-log-title = Lo que se hizo con ello
held-log-says = Primero lo más nuevo.
held-files = Lo que hay en esta carpeta
held-none = Aquí no se guarda nada.

held-file-plan = El plan de { $year }, para leer
held-file-plan-data = El plan de { $year }, para otro Waymark o cualquier programa
held-file-everything = Todo lo demás, para cualquier programa
held-file-attached = { $date }, { $by }: { $words }
held-file-gone = { $date }, { $by }: { $words } (no está en esta computadora)

held-prepared = { $who } preparó para «{ $step }»
held-access = Lo que el estudiante tiene en casa para el trabajo de la escuela, indicado por { $who }
held-need = Una necesidad, indicada por { $who }
held-kind = Tipo
held-seen = Lo que se vio
held-assumed = Lo que se supone
held-support = Lo que ayuda, indicado por { $who }
held-support-what = Qué
held-support-who = Quién y cuándo
held-support-minutes = Minutos por semana
held-support-helped = Si ayudó, en palabras del estudiante
held-given = { $who } dio ayuda durante { $minutes } minutos el { $date }
held-kept = Palabras que { $who } trajo aquí
held-kept-words = Las palabras
held-gone = se quitó
held-person = { $person }, indicado por { $who }
held-person-full = Nombre
held-person-short = Se le llama
held-person-pronouns = Pronombres
held-person-languages = Idiomas
held-person-born = Nacimiento
held-person-grade = Grado
held-person-relation = Es
held-person-receives = Puede recibir copias
held-person-names = Nombre para { $audience }
held-yes = sí
held-no = no
held-asked = { $who } preguntó por nombres y pronombres
held-asked-answered = La respuesta
held-asked-none = Sin respuesta, que también es una respuesta.

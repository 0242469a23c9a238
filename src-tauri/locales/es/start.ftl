### La primera página, la que abre con frase de paso y la que empieza una clase.
### Frases cortas y amables, como para alguien de doce años. A quien está ante
### la pantalla se le habla de usted. La aplicación nunca dice "yo".

## La mitad oscura

start-title = Bienvenida a Waymark
start-say = Dos personas, una pantalla, un plan.
start-keys = De quién son las palabras
start-keys-student = Las palabras del estudiante son las más grandes.
start-keys-family = Las palabras de la familia
start-keys-family-hint = En cualquier idioma, al lado
start-keys-school = Las palabras de la escuela
start-keys-school-hint = Notas y propuestas, en el margen
start-stays = Todo lo que escriba se queda en esta computadora hasta que usted decida compartirlo. Sin cuenta. Sin red.

## Las puertas

start-how = ¿Cómo quiere empezar?
start-language = Idioma
start-sample = Mirar una clase inventada
start-sample-hint = Un clic para abrirla, un clic para tirarla
start-sample-making = Se escribe una clase inventada de 24 estudiantes. Se abre sola en unos segundos.
start-sample-remove = Tirar la clase inventada
start-sample-removed = La clase inventada ya no está.
start-begin = Empezar una clase
start-begin-hint = Su escuela, su nombre, una frase de paso. Después, los nombres
start-restore = Abrir una copia de una memoria
start-restore-hint = Una copia que Waymark hizo de su trabajo
start-restoring = Se lee la copia y se revisa cada página.
start-restored = La copia está aquí. Ábrala con su frase de paso para seguir.
start-leaves = Qué sale de esta computadora
start-leaves-words = Nada sale por sí solo. No hay cuenta, ni rastreo, ni red. Algo sale solo cuando usted hace una copia para una familia, una copia de seguridad en una memoria o un archivo, y lo entrega.
start-back = Volver a las puertas

## Empezar una clase

start-begin-title = Empezar una clase
start-begin-school = Escuela
start-begin-full = Su nombre
start-begin-full-hint = Como debe verse en una página para las familias
start-begin-short = Cómo le dicen los estudiantes
start-begin-short-hint = Por ejemplo, Sra. Okafor
start-begin-role = Qué hace
start-begin-role-teacher = Docente de esta clase
start-begin-role-counsellor = Orientadora u orientador
start-begin-role-case_manager = Coordina los apoyos
start-begin-role-administrator = Administra computadoras y listas
start-begin-class = Clase
start-begin-class-hint = Por ejemplo, Tutoría de noveno grado
start-begin-language = Idioma de la escuela
start-begin-passphrase = Frase de paso
start-begin-passphrase-hint = Cuatro o cinco palabras que pueda decir de memoria son seguras y fáciles de guardar. Al menos 8 letras.
start-begin-again = La misma frase otra vez
start-begin-keychain = También puede abrirla la sesión de esta computadora
start-begin-keychain-hint = Quien pueda entrar en esta computadora con su sesión podrá abrir Waymark.
start-begin-go = Empezar
start-begin-going = Se hace la cerradura. Tarda un momento.
start-begin-need-school = Escriba el nombre de la escuela.
start-begin-need-full = Escriba su nombre.
start-begin-need-short = Escriba cómo le dicen los estudiantes.
start-begin-need-class = Escriba el nombre de la clase.
start-begin-need-passphrase = Escriba al menos 8 letras.
start-begin-need-same = Las dos no son iguales. Escriba otra vez la segunda.

## El código de recuperación

start-sheet-title = Su código de recuperación
start-sheet-why = Si se pierde la frase de paso, este código abre su trabajo. Se muestra una sola vez.
start-sheet-code = El código, en grupos
start-sheet-honest = Nadie puede abrir su trabajo sin la frase de paso o sin este código. Ni la escuela, ni quienes hacen Waymark.
start-sheet-write = Escribir la hoja
start-sheet-write-hint = Una página para imprimir y guardar bajo llave
start-sheet-written = La hoja es { $name }, en { $folder }. Imprímala y quite el archivo de esta computadora.
start-sheet-new-code = La hoja tiene su propio código. El que estaba aquí ya no abre nada.
start-sheet-go = Abrir mi clase

## Abrir

start-unlock-title = Abrir su trabajo
start-unlock-which = ¿El trabajo de quién?
start-unlock-sample = Clase inventada
start-unlock-passphrase = Frase de paso
start-unlock-code = Código de la hoja de recuperación
start-unlock-code-hint = Los espacios y las mayúsculas no importan
start-unlock-open = Abrir
start-unlock-opening = Se revisa la cerradura. Tarda un momento.
start-unlock-with-code = Usar la hoja de recuperación
start-unlock-with-passphrase = Usar la frase de paso
start-unlock-with-keychain = Usar la sesión de esta computadora
start-unlock-need-passphrase = Escriba su frase de paso.
start-unlock-need-code = Escriba el código de la hoja.
start-unlock-cut-off = Una conferencia se cortó. Cada palabra está guardada. Al abrir, sigue en el mismo lugar.
start-unlock-other = Empezar otra cosa

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Archive</name>
    <message>
        <source>The archive is damaged or cut off. Ask for it again, or pack it again.</source>
        <translation>El archivo comprimido está dañado o incompleto. Pídalo de nuevo o empaquételo otra vez.</translation>
    </message>
    <message>
        <source>The archive is damaged or cut off at its entry “%1”. Ask for it again, or pack it again.</source>
        <translation>El archivo comprimido está dañado o incompleto en su entrada “%1”. Pídalo de nuevo o empaquételo otra vez.</translation>
    </message>
    <message>
        <source>The ZIP is protected by a password, which does not prove who made it. Ask the district for an export sealed for the school's key (gpg -s -e, or milepost-cli seal), or for a plain ZIP over a way that is itself protected.</source>
        <translation>El ZIP está protegido con una contraseña, y eso no prueba quién lo hizo. Pida al distrito una exportación sellada para la clave de la escuela (gpg -s -e, o milepost-cli seal), o un ZIP simple enviado por una vía protegida.</translation>
    </message>
    <message>
        <source>The archive holds the path “%1”, which %2. Nothing of it was used. An export holds only export.json, roster/ and records/; ask for one that is packed so.</source>
        <translation>El archivo comprimido contiene la ruta “%1”, que %2. No se usó nada de él. Una exportación contiene solo export.json, roster/ y records/; pida una empaquetada así.</translation>
    </message>
    <message>
        <source>is not written in UTF-8</source>
        <translation>no está escrita en UTF-8</translation>
    </message>
    <message>
        <source>is a link</source>
        <translation>es un enlace</translation>
    </message>
    <message>
        <source>is a device or another thing that is no file</source>
        <translation>es un dispositivo u otra cosa que no es un archivo</translation>
    </message>
    <message>
        <source>Opening the export was stopped.</source>
        <translation>Se detuvo la apertura de la exportación.</translation>
    </message>
    <message>
        <source>The archive holds more than %1 entries; an export holds a few dozen. Ask for one that is packed as the export format says.</source>
        <translation>El archivo comprimido contiene más de %1 entradas; una exportación contiene unas pocas decenas. Pida una empaquetada como indica el formato de exportación.</translation>
    </message>
    <message>
        <source>stands twice (upper and lower case count as the same)</source>
        <translation>aparece dos veces (mayúsculas y minúsculas cuentan igual)</translation>
    </message>
    <message>
        <source>has holes (a sparse file)</source>
        <translation>tiene huecos (un archivo disperso)</translation>
    </message>
    <message>
        <source>The archive unpacks to more than %1. Ask for a smaller one, such as one school or fewer years at a time.</source>
        <translation>El archivo comprimido ocupa más de %1 al descomprimirse. Pida uno más pequeño, por ejemplo de una sola escuela o de menos años a la vez.</translation>
    </message>
    <message>
        <source>The archive unpacks to more than %1 times its size, which no table of records does. Ask for it again, packed less tightly or as a TAR.</source>
        <translation>El archivo comprimido crece más de %1 veces al descomprimirse, algo que ninguna tabla de registros hace. Pídalo de nuevo, menos comprimido o como TAR.</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vacía</translation>
    </message>
    <message>
        <source>holds a control character</source>
        <translation>contiene un carácter de control</translation>
    </message>
    <message>
        <source>holds a backslash</source>
        <translation>contiene una barra invertida</translation>
    </message>
    <message>
        <source>begins at the root of the disk</source>
        <translation>empieza en la raíz del disco</translation>
    </message>
    <message>
        <source>names a drive</source>
        <translation>nombra una unidad de disco</translation>
    </message>
    <message>
        <source>leads out of its folder (“..”)</source>
        <translation>sale de su carpeta (“..”)</translation>
    </message>
</context>
<context>
    <name>AttendanceLane</name>
    <message numerus="yes">
        <source>Week of %1: present on %2 of %n known school day(s) (%3)</source>
        <translation>
            <numerusform>Semana del %1: presente en %2 de %n día de clases registrado (%3)</numerusform>
            <numerusform>Semana del %1: presente en %2 de %n días de clases registrados (%3)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; of %n day(s) it is not known</source>
        <translation>
            <numerusform>; de %n día no se sabe</numerusform>
            <numerusform>; de %n días no se sabe</numerusform>
        </translation>
    </message>
    <message>
        <source>; a day counts as absent when every scheduled section was missed</source>
        <translation>; un día cuenta como ausencia cuando se perdieron todas las clases programadas</translation>
    </message>
    <message>
        <source>Attendance by week</source>
        <translation>Asistencia por semana</translation>
    </message>
    <message>
        <source>on track from %1 (%2)</source>
        <comment>share of days, policy</comment>
        <translation>en camino desde %1 (%2)</translation>
    </message>
</context>
<context>
    <name>Chance</name>
    <message>
        <source>cannot say</source>
        <translation>no se puede decir</translation>
    </message>
    <message>
        <source>fewer than 1 in 20</source>
        <translation>menos de 1 de cada 20</translation>
    </message>
    <message>
        <source>fewer than 1 in 20 (it could be any number)</source>
        <translation>menos de 1 de cada 20 (podría ser cualquier número)</translation>
    </message>
    <message>
        <source>fewer than 1 in 20 (up to %1 in 10)</source>
        <translation>menos de 1 de cada 20 (hasta %1 de cada 10)</translation>
    </message>
    <message>
        <source>more than 19 in 20</source>
        <translation>más de 19 de cada 20</translation>
    </message>
    <message>
        <source>more than 19 in 20 (it could be any number)</source>
        <translation>más de 19 de cada 20 (podría ser cualquier número)</translation>
    </message>
    <message>
        <source>more than 19 in 20 (at least %1 in 10)</source>
        <translation>más de 19 de cada 20 (al menos %1 de cada 10)</translation>
    </message>
    <message>
        <source>about %1 in 10 (it could be any number)</source>
        <translation>alrededor de %1 de cada 10 (podría ser cualquier número)</translation>
    </message>
    <message>
        <source>about %1 in 10</source>
        <translation>alrededor de %1 de cada 10</translation>
    </message>
    <message>
        <source>about %1 in 10 (up to %2)</source>
        <translation>alrededor de %1 de cada 10 (hasta %2)</translation>
    </message>
    <message>
        <source>about %1 in 10 (at least %2)</source>
        <translation>alrededor de %1 de cada 10 (al menos %2)</translation>
    </message>
    <message>
        <source>about %1 in 10 (%2 to %3)</source>
        <translation>alrededor de %1 de cada 10 (de %2 a %3)</translation>
    </message>
</context>
<context>
    <name>CohortJourney</name>
    <message>
        <source>This file has no milestones. Add one, or bring a retired one back.</source>
        <translation>Este archivo no tiene hitos. Agregue uno o recupere uno retirado.</translation>
    </message>
    <message>
        <source>No ninth graders of the school year %1–%2 are on file (school_enrollment.csv).</source>
        <translation>No hay registrados estudiantes de noveno grado del año escolar %1–%2 (school_enrollment.csv).</translation>
    </message>
</context>
<context>
    <name>CohortTimeline</name>
    <message>
        <source>To come, %1</source>
        <translation>Por venir, %1</translation>
    </message>
    <message>
        <source>Closed, %1</source>
        <translation>Cerrado, %1</translation>
    </message>
    <message>
        <source>Open, %1</source>
        <translation>Abierto, %1</translation>
    </message>
    <message>
        <source>%1. %2: concerns %3 (%4)</source>
        <comment>milestone. when: count (of whom)</comment>
        <translation>%1. %2: concierne a %3 (%4)</translation>
    </message>
    <message>
        <source>, reached already %1</source>
        <translation>, ya alcanzados: %1</translation>
    </message>
    <message>
        <source>, reached %1, %2 left</source>
        <translation>, alcanzados: %1, pendientes: %2</translation>
    </message>
    <message numerus="yes">
        <source>; of %n it cannot be said</source>
        <translation>
            <numerusform>; de %n no se puede decir</numerusform>
            <numerusform>; de %n no se puede decir</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. As of %2.</source>
        <comment>counts, day</comment>
        <translation>%1. Datos al %2.</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Hitos</translation>
    </message>
    <message>
        <source>The freshman year %1–%2</source>
        <translation>El año de noveno grado %1–%2</translation>
    </message>
    <message>
        <source>Numbers as of %1</source>
        <translation>Cifras al %1</translation>
    </message>
    <message>
        <source>Classroom</source>
        <translation>Aula</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <comment>milestone, count of students</comment>
        <translation>%1 · pendientes: %2</translation>
    </message>
    <message>
        <source>%1. %2: cannot say yet whom it concerns (%3).</source>
        <comment>milestone. when: (of whom)</comment>
        <translation>%1. %2: todavía no se puede decir a quién concierne (%3).</translation>
    </message>
    <message>
        <source>%1: reached</source>
        <comment>when</comment>
        <translation>%1: alcanzado</translation>
    </message>
    <message>
        <source>%1: not reached, as far as this file knows</source>
        <comment>when</comment>
        <translation>%1: sin alcanzar, hasta donde sabe este archivo</translation>
    </message>
    <message>
        <source>%1: not reached yet</source>
        <comment>when</comment>
        <translation>%1: aún sin alcanzar</translation>
    </message>
    <message>
        <source>%1. %2. For %3.</source>
        <comment>milestone. when: state. whom</comment>
        <translation>%1. %2. Para %3.</translation>
    </message>
</context>
<context>
    <name>ColumnMapping</name>
    <message>
        <source>The table has two columns named "%1", so it cannot be told which is %2. Rename one of them.</source>
        <translation>La tabla tiene dos columnas llamadas "%1", así que no se puede saber cuál es %2. Cambie el nombre de una de ellas.</translation>
    </message>
    <message>
        <source>The mapping names no file of the export: %1.</source>
        <translation>La asignación de columnas no nombra ningún archivo de la exportación: %1.</translation>
    </message>
    <message>
        <source>The table has no column named %1, from which "%2" takes %3. Is it the right table, and does it have a header row?</source>
        <translation>La tabla no tiene una columna llamada %1, de la que "%2" toma %3. ¿Es la tabla correcta y tiene una fila de encabezado?</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>%1 stays empty: the table has no such column.</source>
        <translation>%1 queda vacía: la tabla no tiene esa columna.</translation>
    </message>
    <message>
        <source>a word that the mapping translates</source>
        <translation>una palabra que la asignación traduce</translation>
    </message>
    <message>
        <source>Find out what the code means in this district and add it to the codes of %1 in the mapping.</source>
        <translation>Averigüe qué significa el código en este distrito y agréguelo a los códigos de %1 en la asignación.</translation>
    </message>
    <message>
        <source>The table is not text in UTF-8 or Windows-1252. Export it again as CSV in UTF-8.</source>
        <translation>La tabla no es texto en UTF-8 ni en Windows-1252. Expórtela de nuevo como CSV en UTF-8.</translation>
    </message>
    <message>
        <source>The table is empty: not even a header row is there.</source>
        <translation>La tabla está vacía: ni siquiera tiene una fila de encabezado.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n celda</numerusform>
            <numerusform>%n celdas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s), as in the header, with balanced quotes</source>
        <translation>
            <numerusform>%n celda, como en el encabezado, con comillas equilibradas</numerusform>
            <numerusform>%n celdas, como en el encabezado, con comillas equilibradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for a comma or a double quote inside a cell, and for the escape sign of the table; the row was refused.</source>
        <translation>Busque una coma o unas comillas dobles dentro de una celda, y el signo de escape de la tabla; la fila no se aceptó.</translation>
    </message>
    <message>
        <source>The mapping cannot be used: %1: %2</source>
        <translation>La asignación no se puede usar: %1: %2</translation>
    </message>
    <message>
        <source>"%1" is not known here; known are %2.</source>
        <translation>"%1" no se conoce aquí; se conocen %2.</translation>
    </message>
    <message>
        <source>"%1" must be there and be text.</source>
        <translation>"%1" tiene que estar y ser texto.</translation>
    </message>
    <message>
        <source>expected is a text or a list of texts.</source>
        <translation>se espera un texto o una lista de textos.</translation>
    </message>
    <message>
        <source>expected is a comma, tab (\t), caret, semicolon or bar.</source>
        <translation>se espera una coma, un tabulador (\t), un acento circunflejo, un punto y coma o una barra vertical.</translation>
    </message>
    <message>
        <source>expected is true or false.</source>
        <translation>se espera true o false.</translation>
    </message>
    <message>
        <source>"%1" is not one of %2.</source>
        <translation>"%1" no es uno de %2.</translation>
    </message>
    <message>
        <source>%1 has no such column.</source>
        <translation>%1 no tiene esa columna.</translation>
    </message>
    <message>
        <source>exactly one of from, join and value must be there.</source>
        <translation>tiene que estar exactamente uno de from, join y value.</translation>
    </message>
    <message>
        <source>codes must be an object of texts.</source>
        <translation>codes tiene que ser un objeto de textos.</translation>
    </message>
    <message>
        <source>the code "%1" must be translated to text.</source>
        <translation>el código "%1" tiene que traducirse a un texto.</translation>
    </message>
    <message>
        <source>otherwise needs codes.</source>
        <translation>otherwise necesita codes.</translation>
    </message>
    <message>
        <source>the date "%1" must name year, month and day, as in M/d/yyyy.</source>
        <translation>la fecha "%1" tiene que nombrar año, mes y día, como en M/d/yyyy.</translation>
    </message>
    <message>
        <source>word must be a whole number other than 0.</source>
        <translation>word tiene que ser un número entero distinto de 0.</translation>
    </message>
    <message>
        <source>expected is an object with a member for each column.</source>
        <translation>se espera un objeto con un miembro para cada columna.</translation>
    </message>
    <message>
        <source>%1 needs the column %2.</source>
        <translation>%1 necesita la columna %2.</translation>
    </message>
    <message>
        <source>The mapping is not a JSON object: %1 at byte %2. Compare it with a mapping that came with Milepost.</source>
        <translation>La asignación no es un objeto JSON: %1 en el byte %2. Compárela con una de las que vienen con Milepost.</translation>
    </message>
    <message>
        <source>another kind of value</source>
        <translation>otro tipo de valor</translation>
    </message>
    <message>
        <source>expected is "milepost-mapping".</source>
        <translation>se espera "milepost-mapping".</translation>
    </message>
    <message>
        <source>this Milepost reads version 1.</source>
        <translation>este Milepost lee la versión 1.</translation>
    </message>
    <message>
        <source>"%1" is not a file of the export, as records/marks.csv is.</source>
        <translation>"%1" no es un archivo de la exportación, como lo es records/marks.csv.</translation>
    </message>
    <message>
        <source>expected is a list with at least one object.</source>
        <translation>se espera una lista con al menos un objeto.</translation>
    </message>
</context>
<context>
    <name>Concern</name>
    <message>
        <source>every ninth grader</source>
        <translation>todos los estudiantes de noveno grado</translation>
    </message>
    <message>
        <source>students whose grade 8 records call for support</source>
        <translation>estudiantes cuyos registros de octavo grado indican apoyo</translation>
    </message>
    <message>
        <source>students who missed school in the first days or since</source>
        <translation>estudiantes que faltaron a la escuela en los primeros días o después</translation>
    </message>
    <message>
        <source>students with missing class work</source>
        <translation>estudiantes con trabajos de clase pendientes</translation>
    </message>
    <message>
        <source>students with a D or F</source>
        <translation>estudiantes con una D o F</translation>
    </message>
    <message>
        <source>students with one or two D or F who come to school</source>
        <translation>estudiantes con una o dos D o F que asisten a la escuela</translation>
    </message>
    <message>
        <source>students with a semester F in a core subject</source>
        <translation>estudiantes con una F semestral en una materia básica</translation>
    </message>
    <message>
        <source>students whose marks or attendance call for support</source>
        <translation>estudiantes cuyas calificaciones o asistencia indican apoyo</translation>
    </message>
    <message>
        <source>students with a GPA from 2.5 to below 3.0</source>
        <translation>estudiantes con un GPA desde 2.5 y menor de 3.0</translation>
    </message>
    <message>
        <source>students not on track at the end of the year</source>
        <translation>estudiantes que no van en camino al final del año</translation>
    </message>
</context>
<context>
    <name>ContentText</name>
    <message>
        <source>There is nothing to save: the entry has no key or no content.</source>
        <translation>No hay nada que guardar: la entrada no tiene clave o no tiene contenido.</translation>
    </message>
    <message>
        <source>This Milepost ships no content of the kind %1.</source>
        <translation>Este Milepost no incluye contenido del tipo %1.</translation>
    </message>
    <message>
        <source>The shipped content %1 is damaged: %2.</source>
        <translation>El contenido incluido %1 está dañado: %2.</translation>
    </message>
</context>
<context>
    <name>CsvWriter</name>
    <message>
        <source>%1 cannot be written: %2. Choose a folder where you may write and that has room.</source>
        <translation>No se puede escribir %1: %2. Elija una carpeta con espacio en la que se pueda escribir.</translation>
    </message>
</context>
<context>
    <name>Envelope</name>
    <message>
        <source>Opening the export was stopped.</source>
        <translation>Se detuvo la apertura de la exportación.</translation>
    </message>
    <message>
        <source>Decrypting and verifying</source>
        <translation>Descifrando y verificando</translation>
    </message>
    <message>
        <source>The export unpacks to more than %1. Ask the district for a smaller one, such as one school or fewer years at a time.</source>
        <translation>La exportación ocupa más de %1 al descomprimirse. Pida al distrito una más pequeña, por ejemplo de una sola escuela o de menos años a la vez.</translation>
    </message>
    <message>
        <source>The export unpacks to more than %1 times its size, which no table of records does. Ask the district to send it again, sealed without compression (gpg -z 0).</source>
        <translation>La exportación crece más de %1 veces al descomprimirse, algo que ninguna tabla de registros hace. Pida al distrito que la envíe de nuevo, sellada sin compresión (gpg -z 0).</translation>
    </message>
    <message>
        <source>The export is encrypted in an old way that does not protect it against changes. Ask the district to seal it with GnuPG 2.2 or newer.</source>
        <translation>La exportación está cifrada de una forma antigua que no la protege contra cambios. Pida al distrito que la selle con GnuPG 2.2 o más nuevo.</translation>
    </message>
    <message>
        <source>The export is encrypted with a password instead of the school's key. Give the district the school's public key and ask for an export sealed for it (gpg -s -e -r SCHOOL).</source>
        <translation>La exportación está cifrada con una contraseña y no con la clave de la escuela. Dé al distrito la clave pública de la escuela y pida una exportación sellada para ella (gpg -s -e -r SCHOOL).</translation>
    </message>
    <message>
        <source>The export is sealed for a school's key (%1), and no school file is open that holds it. Open the school's file, or name it with --file.</source>
        <translation>La exportación está sellada para la clave de una escuela (%1), y no hay abierto ningún archivo escolar que la tenga. Abra el archivo de la escuela o indíquelo con --file.</translation>
    </message>
    <message>
        <source>The export does not say for which key it is sealed. Ask the district to name the school's key openly (without --throw-keyids or --hidden-recipient).</source>
        <translation>La exportación no dice para qué clave está sellada. Pida al distrito que nombre abiertamente la clave de la escuela (sin --throw-keyids ni --hidden-recipient).</translation>
    </message>
    <message>
        <source>The export is sealed for another key (%1), not for this school's. Check that it is this school's export, or give the district this school's public key and ask for a new export.</source>
        <translation>La exportación está sellada para otra clave (%1), no para la de esta escuela. Compruebe que sea la exportación de esta escuela, o dé al distrito la clave pública de esta escuela y pida otra exportación.</translation>
    </message>
    <message>
        <source>The export is signed with the key %1, which its owner has revoked. Ask the district for its new key, compare the fingerprint, and trust that one.</source>
        <translation>La exportación está firmada con la clave %1, que su dueño revocó. Pida al distrito su clave nueva, compare la huella y confíe en esa.</translation>
    </message>
    <message>
        <source>The export is signed with the key %1, which has expired. Ask the district for the renewed key and trust it again.</source>
        <translation>La exportación está firmada con la clave %1, que ya venció. Pida al distrito la clave renovada y confíe en ella de nuevo.</translation>
    </message>
    <message>
        <source>The export is signed by the key %1, which nobody has trusted here. Ask the district to read you its fingerprint; if it is the same, trust the key and open the export again.</source>
        <translation>La exportación está firmada con la clave %1, en la que nadie ha confiado aquí. Pida al distrito que le lea su huella; si es la misma, confíe en la clave y abra la exportación de nuevo.</translation>
    </message>
    <message>
        <source>The signature of the export has expired. Ask the district to seal it again.</source>
        <translation>La firma de la exportación ya venció. Pida al distrito que la selle de nuevo.</translation>
    </message>
    <message>
        <source>The signature of the export by the key %1 is not valid: the content is not what was signed, or the signature uses a broken hash such as SHA-1. Ask the district to seal it again with SHA-256.</source>
        <translation>La firma de la exportación con la clave %1 no es válida: el contenido no es el que se firmó, o la firma usa un resumen inseguro como SHA-1. Pida al distrito que la selle de nuevo con SHA-256.</translation>
    </message>
    <message>
        <source>The export is encrypted but not signed, so nobody can tell who made it. Ask the district to sign it too (gpg -s -e -u DISTRICT -r SCHOOL).</source>
        <translation>La exportación está cifrada pero no firmada, así que nadie puede saber quién la hizo. Pida al distrito que también la firme (gpg -s -e -u DISTRICT -r SCHOOL).</translation>
    </message>
    <message>
        <source>There is not enough memory to open the export. Close other programs and try again.</source>
        <translation>No hay memoria suficiente para abrir la exportación. Cierre otros programas y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>The OpenPGP library could not be started.</source>
        <translation>No se pudo iniciar la biblioteca OpenPGP.</translation>
    </message>
    <message>
        <source>The school's own key cannot be read from the school file. Check the file (“verify”) and restore a backup.</source>
        <translation>No se puede leer la clave de la escuela en el archivo escolar. Compruebe el archivo (“verify”) y restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>This is not a sealed export: it does not begin like an OpenPGP file. Choose the .pgp file as the district sent it, without opening or saving it in another program.</source>
        <translation>Esto no es una exportación sellada: no empieza como un archivo OpenPGP. Elija el archivo .pgp tal como lo envió el distrito, sin abrirlo ni guardarlo en otro programa.</translation>
    </message>
    <message>
        <source>The sealed export is cut off: it ends before its content does. Copy or download it again.</source>
        <translation>La exportación sellada está incompleta: termina antes que su contenido. Cópiela o descárguela de nuevo.</translation>
    </message>
    <message>
        <source>The sealed export is damaged or was changed on its way: what it holds is not what was sealed. Nothing of it was used. Copy or download it again, or ask the district to send it once more.</source>
        <translation>La exportación sellada está dañada o se cambió en el camino: lo que contiene no es lo que se selló. No se usó nada de ella. Cópiela o descárguela de nuevo, o pida al distrito que la envíe otra vez.</translation>
    </message>
    <message>
        <source>This file is an OpenPGP key, not an export. Use “trust” for a district's key.</source>
        <translation>Este archivo es una clave OpenPGP, no una exportación. Para la clave de un distrito use “trust”.</translation>
    </message>
    <message>
        <source>The export is not encrypted, though it may be signed. Student records must not travel readable for anyone: ask the district to seal it for the school's key (gpg -s -e -r SCHOOL).</source>
        <translation>La exportación no está cifrada, aunque quizá esté firmada. Los registros de estudiantes no deben viajar a la vista de todos: pida al distrito que la selle para la clave de la escuela (gpg -s -e -r SCHOOL).</translation>
    </message>
    <message>
        <source>Something was appended to the sealed export after it was sealed. Nothing of it was used. Copy or download it again, or ask the district to send it once more.</source>
        <translation>Se agregó algo a la exportación sellada después de sellarla. No se usó nada de ella. Cópiela o descárguela de nuevo, o pida al distrito que la envíe otra vez.</translation>
    </message>
</context>
<context>
    <name>ExportFindings</name>
    <message>
        <source>a date as YYYY-MM-DD</source>
        <translation>una fecha como AAAA-MM-DD</translation>
    </message>
    <message>
        <source>a date from %1 to %2</source>
        <translation>una fecha de %1 a %2</translation>
    </message>
    <message>
        <source>Correct the year, or leave the cell empty where the date is open or not known.</source>
        <translation>Corrija el año, o deje la celda vacía si la fecha está abierta o no se conoce.</translation>
    </message>
    <message>
        <source>Write the day alone, without the time of day behind it.</source>
        <translation>Escriba solo el día, sin la hora detrás.</translation>
    </message>
    <message>
        <source>There is no such day in the calendar: correct it in the student system.</source>
        <translation>Ese día no existe en el calendario: corríjalo en el sistema de estudiantes.</translation>
    </message>
    <message>
        <source>The date has slashes, so day and month could be mixed up. Format the column as YYYY-MM-DD before exporting (8/23/2010 becomes 2010-08-23).</source>
        <translation>La fecha lleva barras, así que día y mes se podrían confundir. Dé a la columna el formato AAAA-MM-DD antes de exportar (8/23/2010 pasa a ser 2010-08-23).</translation>
    </message>
    <message>
        <source>Put dashes between year, month and day (20100823 becomes 2010-08-23).</source>
        <translation>Ponga guiones entre año, mes y día (20100823 pasa a ser 2010-08-23).</translation>
    </message>
    <message>
        <source>This is a spreadsheet's day number (it would be %1). Format the column as YYYY-MM-DD and export again.</source>
        <translation>Este es el número de día de una hoja de cálculo (sería %1). Dé a la columna el formato AAAA-MM-DD y exporte de nuevo.</translation>
    </message>
    <message>
        <source>Write the date as YYYY-MM-DD, as in 2026-09-30.</source>
        <translation>Escriba la fecha como AAAA-MM-DD, por ejemplo 2026-09-30.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a number as 2.5</source>
        <translation>un número como 2.5</translation>
    </message>
    <message>
        <source>0 or more</source>
        <translation>0 o más</translation>
    </message>
    <message>
        <source>Correct the amount; leave the cell empty where it is not known.</source>
        <translation>Corrija la cantidad; deje la celda vacía si no se conoce.</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>Correct the amount, or check its unit.</source>
        <translation>Corrija la cantidad o compruebe su unidad.</translation>
    </message>
    <message>
        <source>Write the number without a decimal point.</source>
        <translation>Escriba el número sin punto decimal.</translation>
    </message>
    <message>
        <source>Write a point for decimals and nothing between thousands.</source>
        <translation>Escriba un punto para los decimales y nada entre los miles.</translation>
    </message>
    <message>
        <source>Write digits with a point for decimals, without unit, sign words or exponent; leave the cell empty where it is not known.</source>
        <translation>Escriba dígitos con punto decimal, sin unidad, palabras ni exponente; deje la celda vacía si no se conoce.</translation>
    </message>
    <message>
        <source>an empty cell where nothing is known</source>
        <translation>una celda vacía si no se sabe nada</translation>
    </message>
    <message>
        <source>Leave the cell empty: a word or sign for "nothing" could be mistaken for a value.</source>
        <translation>Deje la celda vacía: una palabra o un signo para "nada" se podría tomar por un valor.</translation>
    </message>
    <message>
        <source>the year in which the school year ends, %1 to %2</source>
        <translation>el año en que termina el año escolar, de %1 a %2</translation>
    </message>
    <message>
        <source>Write four digits: 2027 for the school year 2026-2027.</source>
        <translation>Escriba cuatro dígitos: 2027 para el año escolar 2026-2027.</translation>
    </message>
    <message>
        <source>Write the grade level with two digits, as in 09.</source>
        <translation>Escriba el grado con dos dígitos, como 09.</translation>
    </message>
    <message>
        <source>true, false or an empty cell</source>
        <translation>true, false o una celda vacía</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>Escriba true o false.</translation>
    </message>
    <message>
        <source>Translate the school's own word to one of these when exporting, or name it in the code table of a mapping.</source>
        <translation>Al exportar, traduzca la palabra propia de la escuela a una de estas, o póngala en la tabla de códigos de una asignación.</translation>
    </message>
    <message>
        <source>the sourcedId of a user in users.csv</source>
        <translation>el sourcedId de una persona de users.csv</translation>
    </message>
    <message>
        <source>A spreadsheet took the id for a number and changed it. Export from the student system again and do not save the file from a spreadsheet, or format the column as text.</source>
        <translation>Una hoja de cálculo tomó el identificador por un número y lo cambió. Exporte de nuevo desde el sistema de estudiantes y no guarde el archivo desde una hoja de cálculo, o dé a la columna formato de texto.</translation>
    </message>
    <message>
        <source>Add the student to users.csv, or use the same id in both files.</source>
        <translation>Agregue al estudiante a users.csv, o use el mismo identificador en los dos archivos.</translation>
    </message>
    <message>
        <source>an id as text</source>
        <translation>un identificador como texto</translation>
    </message>
    <message>
        <source>A spreadsheet rounded the id, so that several could look the same. Export from the student system again with the column as text.</source>
        <translation>Una hoja de cálculo redondeó el identificador, así que varios podrían verse iguales. Exporte de nuevo desde el sistema de estudiantes con la columna como texto.</translation>
    </message>
    <message>
        <source>Read all the same; nothing needs doing.</source>
        <translation>Se lee de todos modos; no hace falta hacer nada.</translation>
    </message>
    <message>
        <source>a row that is not a name and a value</source>
        <translation>una fila que no es un nombre y un valor</translation>
    </message>
    <message>
        <source>Correct the row, or have the set exported again.</source>
        <translation>Corrija la fila o pida que se exporte de nuevo el conjunto.</translation>
    </message>
    <message>
        <source>the file is named twice</source>
        <translation>el archivo se nombra dos veces</translation>
    </message>
    <message>
        <source>each file once</source>
        <translation>cada archivo una vez</translation>
    </message>
    <message>
        <source>Have the set exported again: it cannot be told which of the two rows is meant.</source>
        <translation>Pida que se exporte de nuevo el conjunto: no se puede saber cuál de las dos filas vale.</translation>
    </message>
    <message>
        <source>The row is not read; nothing needs doing.</source>
        <translation>La fila no se lee; no hace falta hacer nada.</translation>
    </message>
    <message>
        <source>no row for %1</source>
        <translation>ninguna fila para %1</translation>
    </message>
    <message>
        <source>The file was read as a full one.</source>
        <translation>El archivo se leyó como completo.</translation>
    </message>
    <message>
        <source>a roster without users.csv</source>
        <translation>una lista escolar sin users.csv</translation>
    </message>
    <message>
        <source>Ask for a set with its users: no student can be named without them.</source>
        <translation>Pida un conjunto con sus usuarios: sin ellos no se puede nombrar a ningún estudiante.</translation>
    </message>
    <message>
        <source>no version</source>
        <translation>ninguna versión</translation>
    </message>
    <message>
        <source>1.1 or 1.2</source>
        <translation>1.1 o 1.2</translation>
    </message>
    <message>
        <source>Ask for a OneRoster 1.2 CSV export (bulk).</source>
        <translation>Pida una exportación CSV de OneRoster 1.2 (bulk).</translation>
    </message>
    <message>
        <source>changes only (delta)</source>
        <translation>solo cambios (delta)</translation>
    </message>
    <message>
        <source>the full file (bulk)</source>
        <translation>el archivo completo (bulk)</translation>
    </message>
    <message>
        <source>Ask for a full (bulk) export: changes alone do not say who is still at the school.</source>
        <translation>Pida una exportación completa (bulk): los cambios solos no dicen quién sigue en la escuela.</translation>
    </message>
    <message>
        <source>%1.csv is not there</source>
        <translation>falta %1.csv</translation>
    </message>
    <message>
        <source>the file that the manifest names</source>
        <translation>el archivo que nombra el manifiesto</translation>
    </message>
    <message>
        <source>The set is not complete. Have it exported and sent again.</source>
        <translation>El conjunto no está completo. Pida que se exporte y se envíe de nuevo.</translation>
    </message>
    <message>
        <source>Milepost does not read this file; nothing needs doing.</source>
        <translation>Milepost no lee este archivo; no hace falta hacer nada.</translation>
    </message>
    <message>
        <source>%1.csv is there though the manifest says absent</source>
        <translation>%1.csv está, aunque el manifiesto dice absent</translation>
    </message>
    <message>
        <source>no such file, or file.%1,bulk</source>
        <translation>que no haya ese archivo, o file.%1,bulk</translation>
    </message>
    <message>
        <source>The file was not read. Have the manifest corrected if it should be.</source>
        <translation>El archivo no se leyó. Pida que se corrija el manifiesto si debía leerse.</translation>
    </message>
    <message>
        <source>bulk or absent</source>
        <translation>bulk o absent</translation>
    </message>
    <message>
        <source>a roster without manifest.csv</source>
        <translation>una lista escolar sin manifest.csv</translation>
    </message>
    <message>
        <source>manifest.csv</source>
        <translation>manifest.csv</translation>
    </message>
    <message>
        <source>Ask for the complete OneRoster 1.2 CSV set with its manifest.csv: only that says whether the files are full ones.</source>
        <translation>Pida el conjunto CSV completo de OneRoster 1.2 con su manifest.csv: solo ahí se dice si los archivos están completos.</translation>
    </message>
    <message>
        <source>classes.csv with orgSourcedId and no manifest.csv</source>
        <translation>classes.csv con orgSourcedId y sin manifest.csv</translation>
    </message>
    <message>
        <source>files in the layout of %1 (%2)</source>
        <translation>archivos con la disposición de %1 (%2)</translation>
    </message>
    <message>
        <source>a OneRoster 1.1 or 1.2 CSV set (bulk)</source>
        <translation>un conjunto CSV de OneRoster 1.1 o 1.2 (bulk)</translation>
    </message>
    <message>
        <source>Ask the district for the OneRoster 1.2 CSV export: this layout lacks the terms, dates and roles that Milepost needs.</source>
        <translation>Pida al distrito la exportación CSV de OneRoster 1.2: a esta disposición le faltan los períodos, fechas y funciones que Milepost necesita.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>Read as %1; nothing needs doing.</source>
        <translation>Se leyó como %1; no hace falta hacer nada.</translation>
    </message>
    <message>
        <source>Read as %1, the year in which the school year ends; nothing needs doing.</source>
        <translation>Se leyó como %1, el año en que termina el año escolar; no hace falta hacer nada.</translation>
    </message>
    <message>
        <source>at most %1 bytes</source>
        <translation>como máximo %1 bytes</translation>
    </message>
    <message>
        <source>Look for a double quote that is never closed, and shorten the text.</source>
        <translation>Busque unas comillas dobles que nunca se cierran y acorte el texto.</translation>
    </message>
    <message>
        <source>an empty cell</source>
        <translation>una celda vacía</translation>
    </message>
    <message>
        <source>The passwords were not kept. Ask the district not to send any.</source>
        <translation>Las contraseñas no se conservaron. Pida al distrito que no envíe ninguna.</translation>
    </message>
    <message>
        <source>an id of at most 255 characters</source>
        <translation>un identificador de 255 caracteres como máximo</translation>
    </message>
    <message>
        <source>Look for a double quote that is never closed, or for a shifted column.</source>
        <translation>Busque unas comillas dobles que nunca se cierran, o una columna corrida.</translation>
    </message>
    <message>
        <source>A spreadsheet may have taken the id for a number and dropped zeros before it. Export from the student system again with the column as text.</source>
        <translation>Quizá una hoja de cálculo tomó el identificador por un número y quitó los ceros de adelante. Exporte de nuevo desde el sistema de estudiantes con la columna como texto.</translation>
    </message>
    <message>
        <source>The word was kept as it stands. Leave the cell empty instead.</source>
        <translation>La palabra se conservó tal cual. Es mejor dejar la celda vacía.</translation>
    </message>
    <message>
        <source>text on one line</source>
        <translation>texto en una sola línea</translation>
    </message>
    <message>
        <source>Kept as it stands. Look whether the text is one person's own: an unclosed quote can join two rows.</source>
        <translation>Se conservó tal cual. Mire si el texto es de una sola persona: unas comillas sin cerrar pueden unir dos filas.</translation>
    </message>
    <message>
        <source>a cell on one line</source>
        <translation>una celda en una sola línea</translation>
    </message>
    <message>
        <source>Look for a double quote that is opened here and not closed.</source>
        <translation>Busque unas comillas dobles que se abren aquí y no se cierran.</translation>
    </message>
    <message>
        <source>an empty cell, or active</source>
        <translation>una celda vacía, o active</translation>
    </message>
    <message>
        <source>The row is marked as deleted and was left out. A full set should not hold it.</source>
        <translation>La fila está marcada como borrada y se dejó fuera. Un conjunto completo no debería traerla.</translation>
    </message>
    <message>
        <source>an empty cell in a full set</source>
        <translation>una celda vacía en un conjunto completo</translation>
    </message>
    <message>
        <source>Status and dateLastModified are not read; nothing needs doing.</source>
        <translation>Status y dateLastModified no se leen; no hace falta hacer nada.</translation>
    </message>
    <message>
        <source>a grade level as in 09</source>
        <translation>un grado escolar como 09</translation>
    </message>
    <message>
        <source>Kept as it stands; a student with this grade level is not counted as a ninth grader.</source>
        <translation>Se conservó tal cual; un estudiante con este grado no se cuenta como de noveno grado.</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>un archivo vacío</translation>
    </message>
    <message>
        <source>a header row</source>
        <translation>una fila de encabezado</translation>
    </message>
    <message>
        <source>Export the file again, or leave it out where there is nothing to say.</source>
        <translation>Exporte el archivo de nuevo, o déjelo fuera si no hay nada que decir.</translation>
    </message>
    <message>
        <source>a header row with unbalanced quotes</source>
        <translation>una fila de encabezado con comillas desiguales</translation>
    </message>
    <message>
        <source>column names, each closed with a double quote if it was opened with one</source>
        <translation>nombres de columna, cada uno cerrado con comillas dobles si se abrió con ellas</translation>
    </message>
    <message>
        <source>Repair the first line of the file.</source>
        <translation>Repare la primera línea del archivo.</translation>
    </message>
    <message>
        <source>column %1 has no name</source>
        <translation>la columna %1 no tiene nombre</translation>
    </message>
    <message>
        <source>The column is not read. Name it or leave it out.</source>
        <translation>La columna no se lee. Dele un nombre o quítela.</translation>
    </message>
    <message>
        <source>Read as %1, which is what OneRoster 1.2 calls it.</source>
        <translation>Se leyó como %1, que es como la llama OneRoster 1.2.</translation>
    </message>
    <message>
        <source>The column is not read; nothing needs doing.</source>
        <translation>La columna no se lee; no hace falta hacer nada.</translation>
    </message>
    <message>
        <source>columns %1 and %2 have the same name</source>
        <translation>las columnas %1 y %2 tienen el mismo nombre</translation>
    </message>
    <message>
        <source>each column once</source>
        <translation>cada columna una vez</translation>
    </message>
    <message>
        <source>Take one of the two columns out: it cannot be told which is meant.</source>
        <translation>Quite una de las dos columnas: no se puede saber cuál vale.</translation>
    </message>
    <message>
        <source>spaces around the column's name</source>
        <translation>espacios alrededor del nombre de la columna</translation>
    </message>
    <message>
        <source>Read without the spaces; nothing needs doing.</source>
        <translation>Se leyó sin los espacios; no hace falta hacer nada.</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>tabuladores</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>puntos y coma</translation>
    </message>
    <message>
        <source>carets</source>
        <translation>acentos circunflejos</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>barras verticales</translation>
    </message>
    <message>
        <source>cells set apart by %1</source>
        <translation>celdas separadas por %1</translation>
    </message>
    <message>
        <source>cells set apart by commas</source>
        <translation>celdas separadas por comas</translation>
    </message>
    <message>
        <source>Export the file with commas, or read it through a mapping that names its separator.</source>
        <translation>Exporte el archivo con comas, o léalo con una asignación que nombre su separador.</translation>
    </message>
    <message>
        <source>no such column</source>
        <translation>no existe esa columna</translation>
    </message>
    <message>
        <source>no header row, or the header of another table</source>
        <translation>ninguna fila de encabezado, o el encabezado de otra tabla</translation>
    </message>
    <message>
        <source>Add the column %1 to the export; the first row must name the columns.</source>
        <translation>Agregue la columna %1 a la exportación; la primera fila tiene que nombrar las columnas.</translation>
    </message>
    <message>
        <source>a comma behind the last column</source>
        <translation>una coma después de la última columna</translation>
    </message>
    <message>
        <source>The empty cells behind it are not read; nothing needs doing.</source>
        <translation>Las celdas vacías que siguen no se leen; no hace falta hacer nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n celda</numerusform>
            <numerusform>%n celdas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s), as in the header</source>
        <translation>
            <numerusform>%n celda, como en el encabezado</numerusform>
            <numerusform>%n celdas, como en el encabezado</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete the row; a line break inside a cell must stand in double quotes.</source>
        <translation>Complete la fila; un salto de línea dentro de una celda tiene que estar entre comillas dobles.</translation>
    </message>
    <message>
        <source>Put double quotes around the cell that holds a comma.</source>
        <translation>Ponga entre comillas dobles la celda que contiene una coma.</translation>
    </message>
    <message>
        <source>text behind a closing double quote</source>
        <translation>texto después de unas comillas dobles de cierre</translation>
    </message>
    <message>
        <source>a comma or the end of the row</source>
        <translation>una coma o el fin de la fila</translation>
    </message>
    <message>
        <source>Write a double quote inside a cell twice ("").</source>
        <translation>Dentro de una celda, escriba las comillas dobles dos veces ("").</translation>
    </message>
    <message>
        <source>a double quote that is never closed</source>
        <translation>unas comillas dobles que nunca se cierran</translation>
    </message>
    <message>
        <source>a closing double quote</source>
        <translation>unas comillas dobles de cierre</translation>
    </message>
    <message>
        <source>Close the quote, or write a double quote inside a cell twice ("").</source>
        <translation>Cierre las comillas o, dentro de una celda, escríbalas dos veces ("").</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>un valor</translation>
    </message>
    <message>
        <source>Fill in %1: the row says nothing without it.</source>
        <translation>Complete %1: sin él la fila no dice nada.</translation>
    </message>
    <message>
        <source>a row without any value</source>
        <translation>una fila sin ningún valor</translation>
    </message>
    <message>
        <source>Empty rows are passed over and not counted; nothing needs doing.</source>
        <translation>Las filas vacías se pasan por alto y no se cuentan; no hace falta hacer nada.</translation>
    </message>
    <message>
        <source>text in UTF-8</source>
        <translation>texto en UTF-8</translation>
    </message>
    <message>
        <source>text in Windows-1252</source>
        <translation>texto en Windows-1252</translation>
    </message>
    <message>
        <source>The file was read as Windows-1252. Look whether accents in names are right, and have it saved as UTF-8 next time.</source>
        <translation>El archivo se leyó como Windows-1252. Mire si los acentos de los nombres están bien y pida que la próxima vez se guarde como UTF-8.</translation>
    </message>
    <message>
        <source>text in UTF-16</source>
        <translation>texto en UTF-16</translation>
    </message>
    <message>
        <source>Save the file as "CSV UTF-8", not as "Unicode text".</source>
        <translation>Guarde el archivo como "CSV UTF-8", no como "Texto Unicode".</translation>
    </message>
    <message>
        <source>a NUL byte</source>
        <translation>un byte NUL</translation>
    </message>
    <message>
        <source>The file is damaged, is not text, or is UTF-16. Export it again as CSV in UTF-8.</source>
        <translation>El archivo está dañado, no es texto o es UTF-16. Expórtelo de nuevo como CSV en UTF-8.</translation>
    </message>
    <message>
        <source>bytes of more than one encoding</source>
        <translation>bytes de más de una codificación</translation>
    </message>
    <message>
        <source>Export the file again as CSV in UTF-8: read in any one encoding, some names would come out wrong.</source>
        <translation>Exporte el archivo de nuevo como CSV en UTF-8: leído en una sola codificación, algunos nombres saldrían mal.</translation>
    </message>
</context>
<context>
    <name>ExportFolder</name>
    <message>
        <source>The folder %1 cannot be read. Check that it is there and that you may open it.</source>
        <translation>No se puede leer la carpeta %1. Compruebe que esté ahí y que se tenga permiso para abrirla.</translation>
    </message>
    <message>
        <source>The folder holds more than %1 files; an export holds a few dozen. Choose the export's own folder.</source>
        <translation>La carpeta contiene más de %1 archivos; una exportación contiene unas pocas decenas. Elija la carpeta propia de la exportación.</translation>
    </message>
</context>
<context>
    <name>ExportLabel</name>
    <message>
        <source>The export's label (export.json) %1. Ask whoever makes the export to correct it; the export format says how it is written.</source>
        <translation>La etiqueta de la exportación (export.json) %1. Pida a quien hace la exportación que la corrija; el formato de exportación dice cómo se escribe.</translation>
    </message>
    <message>
        <source>does not say "format": "milepost-export"</source>
        <translation>no dice "format": "milepost-export"</translation>
    </message>
    <message>
        <source>has no version; "version": 1 is expected</source>
        <translation>no tiene versión; se espera "version": 1</translation>
    </message>
    <message>
        <source>The export is of version %1; this program reads up to version %2. Install a newer Milepost, or ask for an export of version %2.</source>
        <translation>La exportación es de la versión %1; este programa lee hasta la versión %2. Instale un Milepost más nuevo o pida una exportación de la versión %2.</translation>
    </message>
    <message>
        <source>does not say when it was made; "created": "2026-10-02T18:00:00Z" is expected</source>
        <translation>no dice cuándo se hizo; se espera "created": "2026-10-02T18:00:00Z"</translation>
    </message>
    <message>
        <source>says "created": %1; a date and time such as "2026-10-02T18:00:00Z" is expected</source>
        <translation>dice "created": %1; se espera una fecha y hora como "2026-10-02T18:00:00Z"</translation>
    </message>
    <message>
        <source>says "serial": %1; a whole number that grows with each export is expected</source>
        <translation>dice "serial": %1; se espera un número entero que crece con cada exportación</translation>
    </message>
    <message>
        <source>does not say which school years it covers; "school_years": [2026, 2027] is expected</source>
        <translation>no dice qué años escolares abarca; se espera "school_years": [2026, 2027]</translation>
    </message>
    <message>
        <source>names the school year %1; the year it ends in is expected, such as 2027</source>
        <translation>nombra el año escolar %1; se espera el año en que termina, como 2027</translation>
    </message>
    <message>
        <source>says "schools": %1; a list of names is expected</source>
        <translation>dice "schools": %1; se espera una lista de nombres</translation>
    </message>
    <message>
        <source>names the school %1; a text is expected</source>
        <translation>nombra la escuela %1; se espera un texto</translation>
    </message>
    <message>
        <source>is not JSON (%1 at byte %2)</source>
        <translation>no es JSON (%1 en el byte %2)</translation>
    </message>
    <message>
        <source>is not a JSON object ({…})</source>
        <translation>no es un objeto JSON ({…})</translation>
    </message>
</context>
<context>
    <name>ExportLayout</name>
    <message>
        <source>The export holds both %1 and %2, which are the same table (%3). Ask for one of them only.</source>
        <translation>La exportación contiene %1 y %2, que son la misma tabla (%3). Pida solo una de las dos.</translation>
    </message>
</context>
<context>
    <name>ExportPackage</name>
    <message>
        <source>%1 is not sealed, so nobody can tell who made it or whether it was changed. Ask the district for a sealed export, or say that you accept it unsigned; the audit log keeps that.</source>
        <translation>%1 no está sellado, así que nadie puede saber quién lo hizo ni si se cambió. Pida al distrito una exportación sellada, o diga que la acepta sin firma; el registro de auditoría lo conserva.</translation>
    </message>
    <message>
        <source>it is neither a sealed export (.pgp), a ZIP or TAR, a folder nor a table (.csv)</source>
        <translation>no es una exportación sellada (.pgp), un ZIP o TAR, una carpeta ni una tabla (.csv)</translation>
    </message>
    <message>
        <source>it is compressed in a way that is not read here; unpack it first, or ask for a ZIP or TAR</source>
        <translation>está comprimido de una forma que aquí no se lee; descomprímalo antes, o pida un ZIP o TAR</translation>
    </message>
    <message>
        <source>it is a 7-Zip or RAR archive; ask for a sealed export, or a ZIP or TAR</source>
        <translation>es un archivo 7-Zip o RAR; pida una exportación sellada, o un ZIP o TAR</translation>
    </message>
    <message>
        <source>it is an old Excel workbook; save each sheet as CSV (UTF-8)</source>
        <translation>es un libro antiguo de Excel; guarde cada hoja como CSV (UTF-8)</translation>
    </message>
    <message>
        <source>%1 cannot be opened as an export: %2.</source>
        <translation>%1 no se puede abrir como exportación: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check that the file is there and that you may read it.</source>
        <translation>No se puede leer %1: %2. Compruebe que el archivo esté ahí y que se tenga permiso para leerlo.</translation>
    </message>
    <message>
        <source>The export is larger than %1. Ask for a smaller one, such as one school or fewer years at a time.</source>
        <translation>La exportación ocupa más de %1. Pida una más pequeña, por ejemplo de una sola escuela o de menos años a la vez.</translation>
    </message>
    <message>
        <source>Opening the export was stopped.</source>
        <translation>Se detuvo la apertura de la exportación.</translation>
    </message>
    <message>
        <source>Reading the export</source>
        <translation>Leyendo la exportación</translation>
    </message>
    <message>
        <source>%1 is sealed and its signature is good, but what is inside is no TAR or ZIP. Ask the district to pack export.json, roster/ and records/ with tar before sealing.</source>
        <translation>%1 está sellado y su firma es buena, pero lo de adentro no es un TAR ni un ZIP. Pida al distrito que empaquete export.json, roster/ y records/ con tar antes de sellar.</translation>
    </message>
    <message>
        <source>%1 holds no entry %2.</source>
        <translation>%1 no contiene la entrada %2.</translation>
    </message>
    <message>
        <source>The entry %1 has %2 bytes; bytes beyond them were asked for.</source>
        <translation>La entrada %1 tiene %2 bytes; se pidieron bytes que están más allá.</translation>
    </message>
    <message>
        <source>The sealed export has no label: export.json is missing at its top, so nobody can tell what it covers or whether it is older than the last one. Ask the district to add it, as the export format says.</source>
        <translation>La exportación sellada no tiene etiqueta: falta export.json en su nivel superior, así que nadie puede saber qué abarca ni si es más antigua que la anterior. Pida al distrito que la agregue, como dice el formato de exportación.</translation>
    </message>
    <message>
        <source>The export's label (export.json) has %1 bytes; a few hundred are expected.</source>
        <translation>La etiqueta de la exportación (export.json) tiene %1 bytes; se esperan unos cientos.</translation>
    </message>
    <message>
        <source>%1 holds no table: files such as roster/users.csv or records/marks.csv are expected. Choose the export itself, or ask for one that is packed as the export format says.</source>
        <translation>%1 no contiene ninguna tabla: se esperan archivos como roster/users.csv o records/marks.csv. Elija la exportación misma, o pida una empaquetada como dice el formato de exportación.</translation>
    </message>
</context>
<context>
    <name>Feature</name>
    <message>
        <source>days attended so far</source>
        <translation>días de asistencia hasta ahora</translation>
    </message>
    <message>
        <source>days attended of the last 20</source>
        <translation>días de asistencia de los últimos 20</translation>
    </message>
    <message>
        <source>class periods missed so far</source>
        <translation>clases perdidas hasta ahora</translation>
    </message>
    <message>
        <source>late arrivals per 20 days</source>
        <translation>llegadas tarde por cada 20 días</translation>
    </message>
    <message>
        <source>GPA so far</source>
        <translation>GPA hasta ahora</translation>
    </message>
    <message>
        <source>Ds in the latest report</source>
        <translation>calificaciones D en el último reporte</translation>
    </message>
    <message>
        <source>Fs in the latest report</source>
        <translation>calificaciones F en el último reporte</translation>
    </message>
    <message>
        <source>share of courses with a D or F in the latest report</source>
        <translation>porcentaje de cursos con D o F en el último reporte</translation>
    </message>
    <message>
        <source>share of newer progress marks that are a D or F</source>
        <translation>porcentaje de calificaciones de progreso más recientes que son D o F</translation>
    </message>
    <message>
        <source>latest mark in mathematics</source>
        <translation>última calificación en matemáticas</translation>
    </message>
    <message>
        <source>latest mark in English</source>
        <translation>última calificación en inglés</translation>
    </message>
    <message>
        <source>change of GPA since the report before</source>
        <translation>cambio del GPA desde el reporte anterior</translation>
    </message>
    <message>
        <source>credits earned of those attempted</source>
        <translation>créditos obtenidos de los intentados</translation>
    </message>
    <message>
        <source>A-G course marks of C or better</source>
        <translation>calificaciones de cursos A-G de C o más</translation>
    </message>
    <message>
        <source>share of A-G course marks of C or better</source>
        <translation>porcentaje de calificaciones de cursos A-G de C o más</translation>
    </message>
    <message>
        <source>days out of school by suspension</source>
        <translation>días fuera de la escuela por suspensión</translation>
    </message>
    <message>
        <source>behavior incidents so far</source>
        <translation>incidentes de conducta hasta ahora</translation>
    </message>
    <message>
        <source>state test score in mathematics by grade 8</source>
        <translation>puntaje del examen estatal de matemáticas hasta octavo grado</translation>
    </message>
    <message>
        <source>state test score in English by grade 8</source>
        <translation>puntaje del examen estatal de inglés hasta octavo grado</translation>
    </message>
    <message>
        <source>days between the first day of school and the student's</source>
        <translation>días entre el primer día de escuela y el del estudiante</translation>
    </message>
    <message>
        <source>changes of school this year</source>
        <translation>cambios de escuela este año</translation>
    </message>
    <message>
        <source>second time in ninth grade</source>
        <translation>segunda vez en noveno grado</translation>
    </message>
    <message>
        <source>GPA in grade 8</source>
        <translation>GPA en octavo grado</translation>
    </message>
    <message>
        <source>days attended in grade 8</source>
        <translation>días de asistencia en octavo grado</translation>
    </message>
    <message>
        <source>Ds and Fs in grade 8</source>
        <translation>calificaciones D y F en octavo grado</translation>
    </message>
    <message>
        <source>days out of school by suspension in grade 8</source>
        <translation>días fuera de la escuela por suspensión en octavo grado</translation>
    </message>
    <message>
        <source>latest mark in mathematics in grade 8</source>
        <translation>última calificación en matemáticas en octavo grado</translation>
    </message>
    <message>
        <source>graduated in four years</source>
        <translation>se graduó en cuatro años</translation>
    </message>
    <message>
        <source>met the A-G requirements</source>
        <translation>cumplió los requisitos A-G</translation>
    </message>
    <message>
        <source>enrolled in college</source>
        <translation>se inscribió en la universidad</translation>
    </message>
    <message>
        <source>enrolled in a two-year college</source>
        <translation>se inscribió en una universidad de dos años</translation>
    </message>
    <message>
        <source>enrolled in a four-year college</source>
        <translation>se inscribió en una universidad de cuatro años</translation>
    </message>
    <message>
        <source>went on through the second year of college</source>
        <translation>continuó durante el segundo año de universidad</translation>
    </message>
    <message>
        <source>no D or F at the end of ninth grade</source>
        <translation>sin D ni F al final de noveno grado</translation>
    </message>
    <message>
        <source>GPA of 2.5 or more at the end of ninth grade</source>
        <translation>GPA de 2.5 o más al final de noveno grado</translation>
    </message>
    <message>
        <source>no D or F and a GPA of 2.5 or more at the end of ninth grade</source>
        <translation>sin D ni F y con GPA de 2.5 o más al final de noveno grado</translation>
    </message>
    <message>
        <source>grade 8 flags: GPA below 2.0, attendance below 87.5 %</source>
        <translation>señales de octavo grado: GPA menor de 2.0, asistencia menor de 87.5 %</translation>
    </message>
    <message>
        <source>on track as Chicago defines it, so far</source>
        <translation>en camino según Chicago, hasta ahora</translation>
    </message>
    <message>
        <source>no D or F so far</source>
        <translation>sin D ni F hasta ahora</translation>
    </message>
    <message>
        <source>GPA of 2.5 or more so far</source>
        <translation>GPA de 2.5 o más hasta ahora</translation>
    </message>
    <message>
        <source>student's local id</source>
        <translation>identificador local del estudiante</translation>
    </message>
    <message>
        <source>school's id</source>
        <translation>identificador de la escuela</translation>
    </message>
    <message>
        <source>school year of ninth grade</source>
        <translation>año escolar de noveno grado</translation>
    </message>
    <message>
        <source>moment of the year</source>
        <translation>momento del año</translation>
    </message>
    <message>
        <source>last day that was looked at</source>
        <translation>último día que se revisó</translation>
    </message>
    <message>
        <source>race and ethnicity</source>
        <translation>raza y origen étnico</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>sexo</translation>
    </message>
    <message>
        <source>English learner</source>
        <translation>estudiante aprendiz de inglés</translation>
    </message>
    <message>
        <source>student with a disability</source>
        <translation>estudiante con discapacidad</translation>
    </message>
    <message>
        <source>in poverty</source>
        <translation>en situación de pobreza</translation>
    </message>
    <message>
        <source>focus group</source>
        <translation>grupo prioritario</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>asistencia</translation>
    </message>
    <message>
        <source>marks in courses</source>
        <translation>calificaciones en los cursos</translation>
    </message>
    <message>
        <source>credits and A-G courses</source>
        <translation>créditos y cursos A-G</translation>
    </message>
    <message>
        <source>suspensions and incidents</source>
        <translation>suspensiones e incidentes</translation>
    </message>
    <message>
        <source>state tests by grade 8</source>
        <translation>exámenes estatales hasta octavo grado</translation>
    </message>
    <message>
        <source>start in high school</source>
        <translation>comienzo en la preparatoria</translation>
    </message>
    <message>
        <source>grade 8 records</source>
        <translation>registros de octavo grado</translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>No ninth graders are on file: school_enrollment.csv says who is one. Import an export that holds it.</source>
        <translation>No hay estudiantes de noveno grado registrados: school_enrollment.csv dice quiénes son. Importe una exportación que lo contenga.</translation>
    </message>
    <message>
        <source>No ninth graders are on file by %1. The ninth-grade years on file end in: %2.</source>
        <translation>No hay estudiantes de noveno grado registrados hasta el %1. Los años de noveno grado registrados terminan en: %2.</translation>
    </message>
    <message>
        <source>No ninth graders of the school year that ends in %1 are on file. Those on file end in: %2.</source>
        <translation>No hay registrados estudiantes de noveno grado del año escolar que termina en %1. Los registrados terminan en: %2.</translation>
    </message>
    <message>
        <source>There is no landmark "%1". Use one of: %2.</source>
        <translation>No existe el momento "%1". Use uno de estos: %2.</translation>
    </message>
    <message>
        <source>None has passed yet.</source>
        <translation>Todavía no ha pasado ninguno.</translation>
    </message>
    <message>
        <source>Passed: %1.</source>
        <translation>Ya pasaron: %1.</translation>
    </message>
    <message>
        <source>The landmark %1 of the ninth graders of %2 is on %3, after the last day that is known (%4). %5</source>
        <translation>El momento %1 de los estudiantes de noveno grado de %2 es el %3, después del último día conocido (%4). %5</translation>
    </message>
    <message>
        <source>no quarter or semester marks of that time are on file (marks.csv)</source>
        <translation>no hay registradas calificaciones trimestrales ni de semestre de esas fechas (marks.csv)</translation>
    </message>
    <message>
        <source>the calendar of that year is not on file or does not reach so far (calendar.csv)</source>
        <translation>el calendario de ese año no está registrado o no llega hasta esa fecha (calendar.csv)</translation>
    </message>
    <message>
        <source>When the landmark %1 of the ninth graders of %2 is cannot be said: %3. %4</source>
        <translation>No se puede decir cuándo es el momento %1 de los estudiantes de noveno grado de %2: %3. %4</translation>
    </message>
    <message>
        <source>No landmark of the ninth graders of %1 has passed by %2.</source>
        <translation>Al %2 no ha pasado todavía ningún momento de los estudiantes de noveno grado de %1.</translation>
    </message>
    <message>
        <source>Reading the ninth graders of %1</source>
        <translation>Leyendo los datos de los estudiantes de noveno grado de %1</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Se detuvo; no se escribió nada.</translation>
    </message>
    <message>
        <source>%1 exists already; nothing was changed; choose another name.</source>
        <translation>%1 ya existe; no se cambió nada; elija otro nombre.</translation>
    </message>
    <message>
        <source>No student was enrolled at any of these landmarks, so no table was written. %1</source>
        <translation>Ningún estudiante estaba inscrito en ninguno de estos momentos, así que no se escribió ninguna tabla. %1</translation>
    </message>
    <message>
        <source>No landmark of the ninth graders of %1 has passed by %2, or their schools' calendars are not on file (calendar.csv).</source>
        <translation>Al %2 no ha pasado todavía ningún momento de los estudiantes de noveno grado de %1, o los calendarios de sus escuelas no están registrados (calendar.csv).</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>There is no grouping "%1". Use one of: %2.</source>
        <translation>No existe la agrupación "%1". Use una de estas: %2.</translation>
    </message>
</context>
<context>
    <name>HashedFile</name>
    <message>
        <source>%1 cannot be read: %2. Check that the file is there and that you may read it.</source>
        <translation>No se puede leer %1: %2. Compruebe que el archivo esté ahí y que se tenga permiso para leerlo.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>the sourcedId of a row in classes.csv</source>
        <translation>el sourcedId de una fila de classes.csv</translation>
    </message>
    <message>
        <source>Export classes.csv and attendance_section.csv together.</source>
        <translation>Exporte classes.csv y attendance_section.csv juntos.</translation>
    </message>
    <message>
        <source>more than 65,535 different codes</source>
        <translation>más de 65,535 códigos distintos</translation>
    </message>
    <message>
        <source>the district's own short attendance codes</source>
        <translation>los códigos cortos de asistencia del propio distrito</translation>
    </message>
    <message>
        <source>Put the district's attendance code into localCode, not a free text.</source>
        <translation>Ponga en localCode el código de asistencia del distrito, no un texto libre.</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 caracteres</translation>
    </message>
    <message>
        <source>at most 255 bytes</source>
        <translation>como máximo 255 bytes</translation>
    </message>
    <message>
        <source>Put the short name of the period there.</source>
        <translation>Ponga ahí el nombre corto de la hora de clase.</translation>
    </message>
    <message>
        <source>%1, and %2 rows in all on such days</source>
        <translation>%1, y %2 filas en total en días así</translation>
    </message>
    <message>
        <source>a day that calendar.csv calls instructional</source>
        <translation>un día que calendar.csv marca como día de clase</translation>
    </message>
    <message>
        <source>Correct the date, or the day's type in calendar.csv. The rows are kept; they do not count as school days.</source>
        <translation>Corrija la fecha, o el tipo de día en calendar.csv. Las filas se conservan; no cuentan como días de escuela.</translation>
    </message>
    <message>
        <source>The attendance in the school file is damaged; nothing was changed; restore it from a backup.</source>
        <translation>La asistencia en el archivo escolar está dañada; no se cambió nada; restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was changed.</source>
        <translation>Se detuvo la importación; no se cambió nada.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>no file that Milepost reads</source>
        <translation>ningún archivo que Milepost lea</translation>
    </message>
    <message>
        <source>roster/users.csv and its companions, or files in records/</source>
        <translation>roster/users.csv y los que lo acompañan, o archivos en records/</translation>
    </message>
    <message>
        <source>Check that this is a school export or a OneRoster set.</source>
        <translation>Compruebe que sea una exportación de la escuela o un conjunto de OneRoster.</translation>
    </message>
    <message>
        <source>a file Milepost does not read</source>
        <translation>un archivo que Milepost no lee</translation>
    </message>
    <message>
        <source>It was left aside; nothing needs to be done.</source>
        <translation>Se dejó aparte; no hace falta hacer nada.</translation>
    </message>
    <message>
        <source>the sourcedId of a row in courses.csv</source>
        <translation>el sourcedId de una fila de courses.csv</translation>
    </message>
    <message>
        <source>Add the course to courses.csv; until then the class has no subject of its own.</source>
        <translation>Agregue el curso a courses.csv; hasta entonces la clase no tiene materia propia.</translation>
    </message>
    <message>
        <source>the sourcedId of a row in lineItems.csv</source>
        <translation>el sourcedId de una fila de lineItems.csv</translation>
    </message>
    <message>
        <source>Export lineItems.csv and results.csv together.</source>
        <translation>Exporte lineItems.csv y results.csv juntos.</translation>
    </message>
    <message>
        <source>a day on or after the entry date, %1</source>
        <translation>un día igual o posterior a la fecha de entrada, %1</translation>
    </message>
    <message>
        <source>Correct the entry date or the exit date; leave the exit date empty while the student is enrolled.</source>
        <translation>Corrija la fecha de entrada o la de salida; deje vacía la de salida mientras el estudiante esté inscrito.</translation>
    </message>
    <message>
        <source>the same key as line %1</source>
        <translation>la misma clave que la línea %1</translation>
    </message>
    <message>
        <source>one row for each key</source>
        <translation>una fila por cada clave</translation>
    </message>
    <message>
        <source>Keep one of the rows; the first one was used.</source>
        <translation>Conserve una de las filas; se usó la primera.</translation>
    </message>
</context>
<context>
    <name>ImportChecks</name>
    <message>
        <source>attendance, and no school calendar</source>
        <translation>asistencia, pero ningún calendario escolar</translation>
    </message>
    <message>
        <source>calendar.csv with every instructional day</source>
        <translation>calendar.csv con todos los días de clase</translation>
    </message>
    <message>
        <source>Add calendar.csv to the export. Without it nobody knows how many days there were, and attendance cannot be said.</source>
        <translation>Agregue calendar.csv a la exportación. Sin él nadie sabe cuántos días hubo, y no se puede decir nada de la asistencia.</translation>
    </message>
    <message>
        <source>students with records and no school enrollment: %1</source>
        <translation>estudiantes con registros y sin inscripción escolar: %1</translation>
    </message>
    <message>
        <source>an enrollment row for every student with records</source>
        <translation>una fila de inscripción para cada estudiante con registros</translation>
    </message>
    <message>
        <source>Add these students to school_enrollment.csv; without it their grade and days cannot be said.</source>
        <translation>Agregue a estos estudiantes a school_enrollment.csv; sin ella no se puede decir su grado ni sus días.</translation>
    </message>
    <message>
        <source>students with two school enrollments at the same time: %1</source>
        <translation>estudiantes con dos inscripciones escolares al mismo tiempo: %1</translation>
    </message>
    <message>
        <source>one school at a time for each student</source>
        <translation>una escuela a la vez para cada estudiante</translation>
    </message>
    <message>
        <source>Fill in the exit date of the earlier enrollment.</source>
        <translation>Complete la fecha de salida de la inscripción anterior.</translation>
    </message>
    <message>
        <source>the sourcedId or name of a row in orgs.csv</source>
        <translation>el sourcedId o el nombre de una fila de orgs.csv</translation>
    </message>
    <message>
        <source>Check that this is the export of your school; then correct the label or orgs.csv.</source>
        <translation>Compruebe que esta sea la exportación de su escuela; después corrija la etiqueta o orgs.csv.</translation>
    </message>
    <message>
        <source>marks of a term that ends after %1, the last day of these data: %2</source>
        <translation>calificaciones de un período que termina después de %1, el último día de estos datos: %2</translation>
    </message>
    <message>
        <source>marks of terms that ended</source>
        <translation>calificaciones de períodos que ya terminaron</translation>
    </message>
    <message>
        <source>Check the end dates; a mark of a running term should be a progress mark.</source>
        <translation>Compruebe las fechas de fin; la nota de un período en curso debe ser una calificación de progreso.</translation>
    </message>
    <message>
        <source>no student</source>
        <translation>ningún estudiante</translation>
    </message>
    <message>
        <source>students, by role in users.csv or roles.csv or by their enrollments</source>
        <translation>estudiantes, por su función en users.csv o roles.csv o por sus inscripciones</translation>
    </message>
    <message>
        <source>Check that the export holds the students and their roles.</source>
        <translation>Compruebe que la exportación contenga a los estudiantes y sus funciones.</translation>
    </message>
    <message>
        <source>schools and years with attendance and without a calendar: %1</source>
        <translation>escuelas y años con asistencia y sin calendario: %1</translation>
    </message>
    <message>
        <source>calendar days of every school and year that has attendance</source>
        <translation>días de calendario de cada escuela y año que tiene asistencia</translation>
    </message>
    <message>
        <source>Add the days of these schools and years to calendar.csv; their attendance cannot be said.</source>
        <translation>Agregue los días de estas escuelas y años a calendar.csv; no se puede decir nada de su asistencia.</translation>
    </message>
</context>
<context>
    <name>ImportPlan</name>
    <message>
        <source>a number above %1, the last export imported from this signer</source>
        <translation>un número mayor que %1, el de la última exportación importada de este firmante</translation>
    </message>
    <message>
        <source>This is an older export, or one made a second time under an old number. Ask the data office for the newest export, or say that the older one is meant.</source>
        <translation>Esta es una exportación más antigua, o una hecha por segunda vez con un número antiguo. Pida la más nueva a la oficina de datos, o diga que se quiere la antigua.</translation>
    </message>
    <message>
        <source>%1 students; %2 of the earlier ones do not come again</source>
        <translation>%1 estudiantes; %2 de los anteriores ya no vienen</translation>
    </message>
    <message>
        <source>all of the %1 students of before</source>
        <translation>los %1 estudiantes de antes</translation>
    </message>
    <message>
        <source>Check that the export covers the whole school. If these students left, say that the deletes are meant: they are kept and marked as having left.</source>
        <translation>Compruebe que la exportación abarque toda la escuela. Si estos estudiantes se fueron, diga que las bajas son intencionales: se conservan, marcados como que ya salieron.</translation>
    </message>
    <message>
        <source>%1 rows; %2 of the earlier ones do not come again</source>
        <translation>%1 filas; %2 de las anteriores ya no vienen</translation>
    </message>
    <message>
        <source>about as many as the %1 rows of before</source>
        <translation>más o menos las %1 filas de antes</translation>
    </message>
    <message>
        <source>Check that the file is whole. If the rows are meant to go, say that the deletes are meant; they can be taken back by undoing the import.</source>
        <translation>Compruebe que el archivo esté completo. Si las filas deben irse, diga que las bajas son intencionales; se recuperan al deshacer la importación.</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was changed.</source>
        <translation>Se detuvo la importación; no se cambió nada.</translation>
    </message>
</context>
<context>
    <name>Indicator</name>
    <message>
        <source>Attendance</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>Recent attendance</source>
        <translation>Asistencia reciente</translation>
    </message>
    <message>
        <source>Sections missed</source>
        <translation>Clases perdidas</translation>
    </message>
    <message>
        <source>No D or F</source>
        <translation>Sin D ni F</translation>
    </message>
    <message>
        <source>GPA</source>
        <translation>GPA</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Semester Fs in core subjects</source>
        <translation>F semestrales en materias básicas</translation>
    </message>
    <message>
        <source>On track as Chicago defines it</source>
        <translation>En camino según Chicago</translation>
    </message>
    <message>
        <source>Absence in the first days</source>
        <translation>Ausencia en los primeros días</translation>
    </message>
    <message>
        <source>Days out of school (school process)</source>
        <translation>Días fuera de la escuela (proceso escolar)</translation>
    </message>
    <message>
        <source>A-G progress</source>
        <translation>Progreso A-G</translation>
    </message>
    <message>
        <source>High school readiness</source>
        <translation>Listo para la preparatoria</translation>
    </message>
    <message>
        <source>Starting point</source>
        <translation>Punto de partida</translation>
    </message>
    <message>
        <source>Progress through the year</source>
        <translation>Progreso durante el año</translation>
    </message>
    <message>
        <source>End of year</source>
        <translation>Fin de año</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>en observación</translation>
    </message>
    <message>
        <source>off track</source>
        <translation>necesita apoyo</translation>
    </message>
    <message>
        <source>cannot say</source>
        <translation>no se puede decir</translation>
    </message>
</context>
<context>
    <name>Intervention</name>
    <message>
        <source>strong evidence</source>
        <translation>evidencia sólida</translation>
    </message>
    <message>
        <source>mixed or promising evidence</source>
        <translation>evidencia mixta o prometedora</translation>
    </message>
    <message>
        <source>from practice, not tested</source>
        <translation>de la práctica, sin comprobar</translation>
    </message>
    <message>
        <source>tested, without effect on this outcome</source>
        <translation>comprobado, sin efecto en este resultado</translation>
    </message>
    <message>
        <source>not enough evidence to say</source>
        <translation>sin evidencia suficiente para decirlo</translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message>
        <source>MMM d, yyyy</source>
        <comment>date format</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date format without year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>JourneyWords</name>
    <message>
        <source>cannot say yet</source>
        <translation>todavía no se puede decir</translation>
    </message>
    <message numerus="yes">
        <source>%1, of %n more it cannot be said</source>
        <translation>
            <numerusform>%1; de %n más no se puede decir</numerusform>
            <numerusform>%1; de %n más no se puede decir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missed: %n left</source>
        <translation>
            <numerusform>pasó el plazo: queda %n pendiente</numerusform>
            <numerusform>pasó el plazo: quedan %n pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>closed, cannot say yet whom it concerned</source>
        <translation>cerrado, todavía no se puede decir a quién concernía</translation>
    </message>
    <message>
        <source>closed, it concerned nobody</source>
        <translation>cerrado, no concernía a nadie</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date format without a year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>to come, opens %1</source>
        <translation>por venir, abre el %1</translation>
    </message>
    <message>
        <source>open, closes %1</source>
        <translation>abierto, cierra el %1</translation>
    </message>
    <message>
        <source>closing soon: today</source>
        <translation>cierra pronto: hoy</translation>
    </message>
    <message>
        <source>closing soon: %1</source>
        <translation>cierra pronto: %1</translation>
    </message>
    <message>
        <source>classroom</source>
        <translation>aula</translation>
    </message>
    <message>
        <source>school</source>
        <translation>escuela</translation>
    </message>
    <message>
        <source>district</source>
        <translation>distrito</translation>
    </message>
    <message>
        <source>before a need shows</source>
        <translation>antes de que se note una necesidad</translation>
    </message>
    <message>
        <source>answers a need</source>
        <translation>responde a una necesidad</translation>
    </message>
    <message>
        <source>a step was agreed</source>
        <translation>se acordó un paso</translation>
    </message>
    <message>
        <source>seen, no action needed</source>
        <translation>visto, sin acción necesaria</translation>
    </message>
    <message>
        <source>a note was written</source>
        <translation>se escribió una nota</translation>
    </message>
    <message>
        <source>the family was contacted</source>
        <translation>se contactó a la familia</translation>
    </message>
    <message>
        <source>a conference was held</source>
        <translation>se tuvo una reunión</translation>
    </message>
    <message>
        <source>a transition note was written</source>
        <translation>se escribió una nota de transición</translation>
    </message>
    <message>
        <source>the student answered a survey</source>
        <translation>el estudiante respondió una encuesta</translation>
    </message>
    <message>
        <source>a placement came with an import</source>
        <translation>llegó una ubicación con una importación</translation>
    </message>
    <message>
        <source>marked by hand</source>
        <translation>se marcó a mano</translation>
    </message>
    <message>
        <source>marked by hand as not needed</source>
        <translation>se marcó a mano como no necesario</translation>
    </message>
    <message>
        <source>not open yet</source>
        <translation>todavía no abre</translation>
    </message>
    <message>
        <source>When it is open cannot be said yet: %1.</source>
        <translation>Todavía no se puede decir cuándo está abierto: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n students it cannot be said whether it concerns them: what “%1” asks for is not on file for them.</source>
        <translation>
            <numerusform>De %n estudiante no se puede decir si le concierne: no está registrado lo que pide “%1”.</numerusform>
            <numerusform>De %n estudiantes no se puede decir si les concierne: no está registrado lo que pide “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>The year's windows cannot be said yet</source>
        <translation>Todavía no se pueden decir los plazos del año</translation>
    </message>
    <message>
        <source>nobody known is left</source>
        <translation>no queda nadie pendiente, que se sepa</translation>
    </message>
    <message numerus="yes">
        <source>%n students are left</source>
        <translation>
            <numerusform>queda %n estudiante pendiente</numerusform>
            <numerusform>quedan %n estudiantes pendientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n windows close within 7 days; %1</source>
        <translation>
            <numerusform>%n plazo cierra en los próximos 7 días; %1</numerusform>
            <numerusform>%n plazos cierran en los próximos 7 días; %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n windows are open, none closes within 7 days; %1</source>
        <translation>
            <numerusform>%n plazo está abierto y no cierra en los próximos 7 días; %1</numerusform>
            <numerusform>%n plazos están abiertos y ninguno cierra en los próximos 7 días; %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No window is open; the next opens %1</source>
        <translation>Ningún plazo está abierto; el próximo abre el %1</translation>
    </message>
    <message>
        <source>No window of this year is open or to come</source>
        <translation>Ningún plazo de este año está abierto o por venir</translation>
    </message>
    <message numerus="yes">
        <source>nobody known is left of %n</source>
        <translation>
            <numerusform>no queda nadie pendiente de %n, que se sepa</numerusform>
            <numerusform>no queda nadie pendiente de %n, que se sepa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left of %n</source>
        <translation>
            <numerusform>%1 de %n pendiente</numerusform>
            <numerusform>%1 de %n pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2: cannot say yet (%3)</source>
        <comment>day, milestone, whom</comment>
        <translation>%1 · %2: todavía no se puede decir (%3)</translation>
    </message>
    <message>
        <source>%1 · %2: %3 (%4)</source>
        <comment>day, milestone, how many, whom</comment>
        <translation>%1 · %2: %3 (%4)</translation>
    </message>
    <message numerus="yes">
        <source>; of %n more it cannot be said</source>
        <translation>
            <numerusform>; de %n más no se puede decir</numerusform>
            <numerusform>; de %n más no se puede decir</numerusform>
        </translation>
    </message>
    <message>
        <source>closed before the team's first record here</source>
        <translation>terminó antes del primer registro del equipo aquí</translation>
    </message>
    <message>
        <source>closed, nobody known is left</source>
        <translation>terminó; no queda nadie de quien se sepa</translation>
    </message>
</context>
<context>
    <name>Landmark</name>
    <message>
        <source>before ninth grade</source>
        <translation>antes de noveno grado</translation>
    </message>
    <message>
        <source>after school month %1</source>
        <translation>después del mes escolar %1</translation>
    </message>
    <message>
        <source>after quarter %1</source>
        <translation>después del trimestre %1</translation>
    </message>
    <message>
        <source>at the end of ninth grade</source>
        <translation>al final de noveno grado</translation>
    </message>
</context>
<context>
    <name>LandmarkChances</name>
    <message>
        <source>Stopped before the chances were computed.</source>
        <translation>Se detuvo antes de calcular las probabilidades.</translation>
    </message>
</context>
<context>
    <name>MarkLane</name>
    <message>
        <source>Progress marks</source>
        <translation>Calificaciones de progreso</translation>
    </message>
    <message>
        <source>Quarter marks</source>
        <translation>Calificaciones trimestrales</translation>
    </message>
    <message>
        <source>Semester marks</source>
        <translation>Calificaciones de semestre</translation>
    </message>
    <message>
        <source>Year marks</source>
        <translation>Calificaciones de año</translation>
    </message>
    <message>
        <source>%1 A or B</source>
        <translation>%1 A o B</translation>
    </message>
    <message>
        <source>%1 C</source>
        <translation>%1 C</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 aprobadas</translation>
    </message>
    <message>
        <source>%1 D or F</source>
        <translation>%1 D o F</translation>
    </message>
    <message>
        <source>no letters</source>
        <translation>sin letras</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>mark, course</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>no mark yet</source>
        <translation>sin calificación todavía</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of marks, term</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> of grade 8</source>
        <translation> de octavo grado</translation>
    </message>
    <message>
        <source>%1%2, %3: %4.</source>
        <comment>marks, of a grade, day: courses</comment>
        <translation>%1%2, %3: %4.</translation>
    </message>
    <message>
        <source>Marks at each report</source>
        <translation>Calificaciones en cada reporte</translation>
    </message>
</context>
<context>
    <name>Milestone</name>
    <message>
        <source>The milestone “%1” cannot be read: “%2” is missing or wrong.</source>
        <translation>No se puede leer el hito “%1”: “%2” falta o es incorrecto.</translation>
    </message>
    <message>
        <source>A milestone needs a key without spaces.</source>
        <translation>Un hito necesita una clave sin espacios.</translation>
    </message>
    <message>
        <source>Give the milestone a name.</source>
        <translation>Dé un nombre al hito.</translation>
    </message>
    <message>
        <source>the school's calendar for this year is missing (calendar.csv)</source>
        <translation>falta el calendario de la escuela para este año (calendar.csv)</translation>
    </message>
    <message>
        <source>the calendar does not say where marking period %1 ends (academicSessions.csv)</source>
        <translation>el calendario no dice dónde termina el período de calificaciones %1 (academicSessions.csv)</translation>
    </message>
    <message>
        <source>the year's marking periods are not on file (academicSessions.csv)</source>
        <translation>los períodos de calificaciones del año no están registrados (academicSessions.csv)</translation>
    </message>
    <message>
        <source>the year's semesters or trimesters are not on file (academicSessions.csv)</source>
        <translation>los semestres o trimestres del año no están registrados (academicSessions.csv)</translation>
    </message>
    <message>
        <source>this year has no marking period %1</source>
        <translation>este año no tiene un período de calificaciones %1</translation>
    </message>
    <message>
        <source>this year has no term %1</source>
        <translation>este año no tiene un semestre o trimestre %1</translation>
    </message>
    <message>
        <source>the date is not complete</source>
        <translation>la fecha no está completa</translation>
    </message>
    <message>
        <source>the first day of school is not on file (calendar.csv)</source>
        <translation>el primer día de clases no está registrado (calendar.csv)</translation>
    </message>
    <message>
        <source>the last day of school is not on file (calendar.csv)</source>
        <translation>el último día de clases no está registrado (calendar.csv)</translation>
    </message>
    <message>
        <source>the calendar does not reach school day %1 (calendar.csv)</source>
        <translation>el calendario no llega hasta el día de clases %1 (calendar.csv)</translation>
    </message>
    <message>
        <source>the calendar does not say where %1 ends (academicSessions.csv)</source>
        <translation>el calendario no dice dónde termina %1 (academicSessions.csv)</translation>
    </message>
    <message>
        <source>the calendar does not say where %1 begins (academicSessions.csv)</source>
        <translation>el calendario no dice dónde empieza %1 (academicSessions.csv)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>milestone: marking period</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>in this year's calendar it would close before it opens; change the milestone's days</source>
        <translation>en el calendario de este año cerraría antes de abrir; cambie los días del hito</translation>
    </message>
    <message>
        <source>the first day of school</source>
        <translation>el primer día de clases</translation>
    </message>
    <message>
        <source>the last day of school</source>
        <translation>el último día de clases</translation>
    </message>
    <message>
        <source>school day %1</source>
        <translation>el día de clases %1</translation>
    </message>
    <message>
        <source>the progress report</source>
        <translation>el reporte de progreso</translation>
    </message>
    <message>
        <source>progress report %1</source>
        <translation>el reporte de progreso %1</translation>
    </message>
    <message>
        <source>the end of the marking period</source>
        <translation>el final del período de calificaciones</translation>
    </message>
    <message>
        <source>the end of the last marking period</source>
        <translation>el final del último período de calificaciones</translation>
    </message>
    <message>
        <source>the end of marking period %1</source>
        <translation>el final del período de calificaciones %1</translation>
    </message>
    <message>
        <source>the end of the last term</source>
        <translation>el final del último semestre o trimestre</translation>
    </message>
    <message>
        <source>the end of term %1</source>
        <translation>el final del semestre o trimestre %1</translation>
    </message>
    <message>
        <source>the start of the last term</source>
        <translation>el inicio del último semestre o trimestre</translation>
    </message>
    <message>
        <source>the start of term %1</source>
        <translation>el inicio del semestre o trimestre %1</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date format without year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1 of the year before</source>
        <translation>%1 del año anterior</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after %1</source>
        <translation>
            <numerusform>%1 más %n día</numerusform>
            <numerusform>%1 más %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before %1</source>
        <translation>
            <numerusform>%1 menos %n día</numerusform>
            <numerusform>%1 menos %n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MilestoneDifferences</name>
    <message>
        <source>nothing</source>
        <comment>an empty field</comment>
        <translation>nada</translation>
    </message>
    <message>
        <source>%1: now “%2”, before “%3”</source>
        <comment>field, now, before</comment>
        <translation>%1: ahora “%2”, antes “%3”</translation>
    </message>
    <message>
        <source>cannot be compared: a version cannot be read</source>
        <translation>no se puede comparar: no se puede leer una versión</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Languages: from this version on the words are the same in every language</source>
        <translation>Idiomas: desde esta versión, las palabras son las mismas en todos los idiomas</translation>
    </message>
    <message>
        <source>words in another language, or nothing</source>
        <translation>palabras en otro idioma, o nada</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Para qué sirve</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Abre</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Cierra</translation>
    </message>
    <message>
        <source>Comes with each marking period</source>
        <translation>Se repite en cada período de calificaciones</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Enfoque</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Quién actúa</translation>
    </message>
    <message>
        <source>Whom it concerns</source>
        <translation>A quién concierne</translation>
    </message>
    <message>
        <source>What counts as reached</source>
        <translation>Qué cuenta como alcanzado</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Apoyos</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>as it first came</source>
        <translation>como llegó al principio</translation>
    </message>
</context>
<context>
    <name>MilestoneEditWords</name>
    <message>
        <source>cannot be said yet: %1</source>
        <translation>todavía no se puede decir: %1</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date format without a year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from day, to day</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>por venir</translation>
    </message>
    <message>
        <source>open today</source>
        <translation>abierto hoy</translation>
    </message>
    <message>
        <source>open today, closing soon</source>
        <translation>abierto hoy, cierra pronto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>the first day of school</source>
        <translation>el primer día de clases</translation>
    </message>
    <message>
        <source>the last day of school</source>
        <translation>el último día de clases</translation>
    </message>
    <message>
        <source>a school day by its number</source>
        <translation>un día de clases según su número</translation>
    </message>
    <message>
        <source>a progress report</source>
        <translation>un reporte de progreso</translation>
    </message>
    <message>
        <source>the end of a marking period</source>
        <translation>el final de un período de calificaciones</translation>
    </message>
    <message>
        <source>the end of a semester or trimester</source>
        <translation>el final de un semestre o trimestre</translation>
    </message>
    <message>
        <source>the start of a semester or trimester</source>
        <translation>el inicio de un semestre o trimestre</translation>
    </message>
    <message>
        <source>a day of the calendar</source>
        <translation>un día del calendario</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>days, state</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>marking period, days</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n windows; the last: %1</source>
        <translation>
            <numerusform>%n plazo; el último: %1</numerusform>
            <numerusform>%n plazos; el último: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n windows; now or next: %1</source>
        <translation>
            <numerusform>%n plazo; el actual o el próximo: %1</numerusform>
            <numerusform>%n plazos; el actual o el próximo: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It would close before it opens. Choose a later day to close or an earlier one to open.</source>
        <translation>Cerraría antes de abrir. Elija un día posterior para cerrar o uno anterior para abrir.</translation>
    </message>
    <message>
        <source>It would close on %1, before it opens on %2. Choose a later day to close or an earlier one to open.</source>
        <translation>Cerraría el %1, antes de abrir el %2. Elija un día posterior para cerrar o uno anterior para abrir.</translation>
    </message>
</context>
<context>
    <name>MilestonePreview</name>
    <message>
        <source>In this school year:</source>
        <translation>En este año escolar:</translation>
    </message>
    <message>
        <source>In the school year %1-%2:</source>
        <translation>En el año escolar %1-%2:</translation>
    </message>
    <message>
        <source>Whom it concerns cannot be said yet: no ninth graders are on file.</source>
        <translation>Todavía no se puede decir a quién concierne: no hay registrados estudiantes de noveno grado.</translation>
    </message>
    <message>
        <source>Whom it concerns cannot be said yet: what “%1” asks for is not on file.</source>
        <translation>Todavía no se puede decir a quién concierne: no está registrado lo que pide “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>It concerns %1 of %n ninth graders now: %2.</source>
        <translation>
            <numerusform>Ahora concierne a %1 de %n estudiante de noveno grado: %2.</numerusform>
            <numerusform>Ahora concierne a %1 de %n estudiantes de noveno grado: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n it cannot be said: what this asks for is not on file for them.</source>
        <translation>
            <numerusform>De %n estudiante no se puede decir: no está registrado lo que esto pide.</numerusform>
            <numerusform>De %n estudiantes no se puede decir: no está registrado lo que esto pide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>no cohort named</source>
        <translation>no se nombra ninguna generación</translation>
    </message>
    <message>
        <source>What it predicts, and what it does not</source>
        <translation>Qué predice y qué no</translation>
    </message>
    <message>
        <source>How likely a ninth grader is to persist through at least the second year of a two- or four-year college, and on the way there to graduate, to graduate with A-G, and to enrol.</source>
        <translation>Qué tan probable es que un estudiante de noveno grado siga estudiando al menos hasta el segundo año en una universidad de dos o cuatro años y, en el camino, que se gradúe, que se gradúe cumpliendo A-G y que se inscriba.</translation>
    </message>
    <message>
        <source>How likely the outcome “%1” is for a row of a table.</source>
        <translation>Qué tan probable es el resultado “%1” para una fila de una tabla.</translation>
    </message>
    <message>
        <source>It orders the attention of a team. It does not decide a status, a placement or discipline, it says nothing about a student's ability, and a chance is about students with similar records, not one student's fate.</source>
        <translation>Ordena la atención de un equipo. No decide un estado, una ubicación ni una medida disciplinaria, no dice nada de la capacidad de un estudiante, y una probabilidad habla de estudiantes con registros parecidos, no del destino de uno.</translation>
    </message>
    <message>
        <source>On whom it was fitted</source>
        <translation>Con quiénes se ajustó</translation>
    </message>
    <message>
        <source>%1 students of %2 schools; ninth grade in the school years that end in: %3.</source>
        <translation>%1 estudiantes de %2 escuelas; noveno grado en los años escolares que terminan en: %3.</translation>
    </message>
    <message>
        <source>A student is compared with %1.</source>
        <translation>Se compara a cada estudiante con %1.</translation>
    </message>
    <message>
        <source>Fitted by %1 on %2.</source>
        <translation>Ajustado por %1 el %2.</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>resultado</translation>
    </message>
    <message>
        <source>students</source>
        <translation>estudiantes</translation>
    </message>
    <message>
        <source>with the outcome</source>
        <translation>con el resultado</translation>
    </message>
    <message>
        <source>cohorts</source>
        <translation>generaciones</translation>
    </message>
    <message>
        <source>effective parameters</source>
        <translation>parámetros efectivos</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>penalización</translation>
    </message>
    <message>
        <source>What it looks at</source>
        <translation>En qué se fija</translation>
    </message>
    <message>
        <source>Nothing about a student: everybody has the same chance.</source>
        <translation>En nada de los estudiantes: todos tienen la misma probabilidad.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Never: race, ethnicity, sex, language, disability, income or address. They serve only to check who is missed. Leaving them out can cost accuracy for a group; the figures above show where that is so.</source>
        <translation>Nunca: raza, etnia, sexo, idioma, discapacidad, ingresos ni domicilio. Solo sirven para comprobar quiénes quedan fuera. No usarlos puede restar exactitud para un grupo; las cifras de arriba muestran dónde pasa.</translation>
    </message>
    <message>
        <source>What it cannot tell</source>
        <translation>Qué no puede decir</translation>
    </message>
    <message>
        <source>Who enrols and then stays is only weakly predictable from school records (Kurlaender 2019, von Hippel 2020): look at graduation and enrolment first, and at the whole with its wider range.</source>
        <translation>Quién se inscribe y luego sigue estudiando se predice solo débilmente con los registros escolares (Kurlaender 2019, von Hippel 2020): mire primero la graduación y la inscripción, y el conjunto con su rango más amplio.</translation>
    </message>
    <message>
        <source>What it finds goes together; it is no proof that changing one changes the other.</source>
        <translation>Lo que encuentra va junto; no prueba que cambiar una cosa cambie la otra.</translation>
    </message>
    <message>
        <source>Of a student whose records are unlike those it was fitted on, or lack a needed source, it says nothing: not enough information.</source>
        <translation>De un estudiante cuyos registros no se parecen a los que se usaron en el ajuste, o a quien le falta una fuente necesaria, no dice nada: no hay suficiente información.</translation>
    </message>
    <message>
        <source>Later cohorts, new grading or attendance codes make it wrong without notice; that is why it expires and why its near-term check is looked at every June.</source>
        <translation>Las generaciones posteriores y los códigos nuevos de calificación o asistencia lo vuelven incorrecto sin aviso; por eso vence, y por eso su comprobación a corto plazo se revisa cada junio.</translation>
    </message>
    <message>
        <source>Its check: passed</source>
        <translation>Su comprobación: superada</translation>
    </message>
    <message>
        <source>Its check: not passed, so no team sees it</source>
        <translation>Su comprobación: no superada, así que ningún equipo lo ve</translation>
    </message>
    <message>
        <source>Not met: %1</source>
        <translation>No se cumple: %1</translation>
    </message>
    <message>
        <source>Met: %1</source>
        <translation>Se cumple: %1</translation>
    </message>
    <message>
        <source>No condition is named.</source>
        <translation>No se nombra ninguna condición.</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>De dónde viene</translation>
    </message>
    <message>
        <source>Expires on %1.</source>
        <translation>Vence el %1.</translation>
    </message>
    <message>
        <source>Signed by %1, fingerprint %2.</source>
        <translation>Firmado por %1, huella %2.</translation>
    </message>
    <message>
        <source>Checksum (SHA-256 of its content): %1</source>
        <translation>Suma de comprobación (SHA-256 de su contenido): %1</translation>
    </message>
    <message>
        <source>graduation in four years</source>
        <translation>graduación en cuatro años</translation>
    </message>
    <message>
        <source>A-G met, given graduation</source>
        <translation>A-G cumplido, entre quienes se gradúan</translation>
    </message>
    <message>
        <source>college enrolment, given graduation</source>
        <translation>inscripción en la universidad, entre quienes se gradúan</translation>
    </message>
    <message>
        <source>second year of college, given enrolment</source>
        <translation>segundo año de universidad, entre quienes se inscriben</translation>
    </message>
    <message>
        <source>a sound end of ninth grade (near-term check)</source>
        <translation>un buen final de noveno grado (comprobación a corto plazo)</translation>
    </message>
    <message>
        <source>Model card: %1</source>
        <translation>Ficha del modelo: %1</translation>
    </message>
    <message>
        <source>Fitted on made-up students: it shows how Milepost works, and no team decides anything by it.</source>
        <translation>Ajustado con estudiantes inventados: muestra cómo funciona Milepost, y ningún equipo decide nada con él.</translation>
    </message>
    <message>
        <source>Fitted on real students of %1 schools.</source>
        <translation>Ajustado con estudiantes reales de %1 escuelas.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share in percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (de %2 a %3)</translation>
    </message>
    <message>
        <source>through the second year of college</source>
        <translation>hasta el segundo año de universidad</translation>
    </message>
    <message>
        <source>too few students to tell</source>
        <translation>muy pocos estudiantes para saberlo</translation>
    </message>
    <message>
        <source>Not evaluated: the package brings no figures, so nobody can say how good it is.</source>
        <translation>Sin evaluar: el paquete no trae cifras, así que nadie puede decir qué tan bueno es.</translation>
    </message>
    <message>
        <source>Who was missed</source>
        <translation>Quiénes quedaron fuera</translation>
    </message>
    <message>
        <source>%1: with a list of %2, of the students who needed support.</source>
        <translation>%1: con una lista de %2, entre los estudiantes que necesitaban apoyo.</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>missed (95 % interval)</source>
        <translation>quedaron fuera (intervalo del 95 %)</translation>
    </message>
    <message>
        <source>listed without need</source>
        <translation>en la lista sin necesitarlo</translation>
    </message>
    <message>
        <source>off on average (0 is right)</source>
        <translation>desvío promedio (0 es lo correcto)</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>observación</translation>
    </message>
    <message>
        <source>Not evaluated: the package does not say which groups' students it misses.</source>
        <translation>Sin evaluar: el paquete no dice de qué grupos son los estudiantes que deja fuera.</translation>
    </message>
    <message>
        <source>How well it did on students it had not seen</source>
        <translation>Cómo le fue con estudiantes que no había visto</translation>
    </message>
    <message>
        <source>AUC (95 % interval)</source>
        <translation>AUC (intervalo del 95 %)</translation>
    </message>
    <message>
        <source>Brier</source>
        <translation>Brier</translation>
    </message>
    <message>
        <source>slope (1 is right)</source>
        <translation>pendiente (1 es lo correcto)</translation>
    </message>
    <message>
        <source>ICI</source>
        <translation>ICI</translation>
    </message>
    <message>
        <source>AUC: how often a student with the outcome has the higher chance of two; a coin has a half. Slope, average and ICI: whether chances are as often right as they say; ICI is their mean distance from what happened.</source>
        <translation>AUC: de dos estudiantes, con qué frecuencia el que tiene el resultado tiene la probabilidad más alta; una moneda tiene la mitad. Pendiente, promedio e ICI: si las probabilidades aciertan con la frecuencia que dicen; ICI es su distancia media a lo que pasó.</translation>
    </message>
    <message>
        <source>Beside simple rules, on the same students</source>
        <translation>Junto a reglas simples, con los mismos estudiantes</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>regla</translation>
    </message>
    <message>
        <source>the model's AUC minus the rule's</source>
        <translation>el AUC del modelo menos el de la regla</translation>
    </message>
    <message>
        <source>of the students in need, listed</source>
        <translation>en la lista, de los estudiantes que necesitaban apoyo</translation>
    </message>
    <message>
        <source>this model: %1</source>
        <translation>este modelo: %1</translation>
    </message>
    <message>
        <source>Not evaluated: no simple rule was computed beside it.</source>
        <translation>Sin evaluar: no se calculó ninguna regla simple para comparar.</translation>
    </message>
</context>
<context>
    <name>ModelPackage</name>
    <message>
        <source>This is not a model package. A model package is the file that “milepost-cli fit” writes; it begins with “Milepost model package”.</source>
        <translation>Esto no es un paquete de modelo. Un paquete de modelo es el archivo que escribe “milepost-cli fit”; empieza con “Milepost model package”.</translation>
    </message>
    <message>
        <source>The model package is cut off: its end is missing. Copy it again, or ask its maker to send it again.</source>
        <translation>El paquete de modelo está incompleto: le falta el final. Cópielo de nuevo o pida a quien lo hizo que lo envíe otra vez.</translation>
    </message>
    <message>
        <source>The model package was changed or damaged after it was signed, so nothing of it is used. Ask its maker to send it again.</source>
        <translation>El paquete de modelo se cambió o se dañó después de firmarse, así que no se usa nada de él. Pida a quien lo hizo que lo envíe otra vez.</translation>
    </message>
    <message>
        <source>The model package is not signed, so nobody can tell whether it was changed. Ask its maker for the signed file.</source>
        <translation>El paquete de modelo no está firmado, así que nadie puede saber si se cambió. Pida el archivo firmado a quien lo hizo.</translation>
    </message>
    <message>
        <source>The model package was made by a newer Milepost (its format is %1, this program knows %2). Install the newer version to use it.</source>
        <translation>El paquete de modelo lo hizo un Milepost más nuevo (su formato es %1, este programa conoce el %2). Instale la versión más nueva para usarlo.</translation>
    </message>
    <message>
        <source>The model package “%1” expired on %2. Ask its maker for a new one; the support list works without it.</source>
        <translation>El paquete de modelo “%1” venció el %2. Pida uno nuevo a quien lo hizo; la lista de apoyo funciona sin él.</translation>
    </message>
    <message>
        <source>The model package could not be written to %1: %2. Choose a folder you may write to.</source>
        <translation>No se pudo escribir el paquete de modelo en %1: %2. Elija una carpeta en la que se pueda escribir.</translation>
    </message>
    <message>
        <source>The model package %1 cannot be read: %2.</source>
        <translation>No se puede leer el paquete de modelo %1: %2.</translation>
    </message>
    <message>
        <source>The model package “%1” is signed with the key %2 (%3), which nobody has trusted in this file. Ask its maker to read you the fingerprint by another way; if it is the same, trust the key “milepost-cli trust FILE KEY” and try again.</source>
        <translation>El paquete de modelo “%1” está firmado con la clave %2 (%3), en la que nadie ha confiado en este archivo. Pida a quien lo hizo que le lea la huella por otra vía; si es la misma, confíe en la clave con “milepost-cli trust FILE KEY” y pruebe otra vez.</translation>
    </message>
    <message>
        <source>This file has no model package, so there is no model card.</source>
        <translation>Este archivo no tiene paquete de modelo, así que no hay ficha del modelo.</translation>
    </message>
    <message>
        <source>The model package cannot be used: “%1” is %2. Ask whoever fitted it to make it again.</source>
        <translation>No se puede usar el paquete de modelo: “%1” es %2. Pida a quien lo ajustó que lo haga de nuevo.</translation>
    </message>
    <message>
        <source>The model package “%1” does not compute on this computer what its maker computed (%2), so nothing of it is used. Install the Milepost it was made with, or ask its maker for a new package.</source>
        <translation>El paquete de modelo “%1” no calcula en esta computadora lo mismo que calculó quien lo hizo (%2), así que no se usa nada de él. Instale el Milepost con el que se hizo o pida un paquete nuevo a quien lo hizo.</translation>
    </message>
    <message>
        <source>%1 instead of %2 in a test row</source>
        <translation>%1 en lugar de %2 en una fila de prueba</translation>
    </message>
    <message>
        <source>The model package “%1” has no test vectors, so nobody can tell whether it computes the same on this computer. Ask its maker to make it again.</source>
        <translation>El paquete de modelo “%1” no tiene vectores de prueba, así que nadie puede saber si calcula lo mismo en esta computadora. Pida a quien lo hizo que lo haga de nuevo.</translation>
    </message>
</context>
<context>
    <name>ModelState</name>
    <message>
        <source>The model passed its check on students it had not seen.</source>
        <translation>El modelo superó su comprobación con estudiantes que no había visto.</translation>
    </message>
    <message>
        <source>The model has not passed its check on students it had not seen.</source>
        <translation>El modelo no ha superado su comprobación con estudiantes que no había visto.</translation>
    </message>
    <message>
        <source>Fitted on made-up students: decide nothing by it.</source>
        <translation>Ajustado con estudiantes inventados: no decida nada con él.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Se detuvo.</translation>
    </message>
    <message>
        <source>No chances are shown: %1</source>
        <translation>No se muestran probabilidades: %1</translation>
    </message>
    <message>
        <source>Chances: %1, from %2; nothing after %3 was used.</source>
        <translation>Probabilidades: %1, momento: %2; no se usó nada posterior al %3.</translation>
    </message>
    <message>
        <source>The chances order students whom the rules leave level; they set no status.</source>
        <translation>Las probabilidades ordenan a los estudiantes que las reglas dejan empatados; no fijan ningún estado.</translation>
    </message>
    <message>
        <source>Students whom the rules leave level stand in the order of the model “%1”, from %2; it sets no status.</source>
        <translation>Los estudiantes que las reglas dejan empatados van en el orden del modelo “%1” (momento: %2); el modelo no fija ningún estado.</translation>
    </message>
</context>
<context>
    <name>NameMask</name>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Student %1</source>
        <translation>Estudiante %1</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source> The next bound, %1, comes after that.</source>
        <translation> El siguiente límite, %1, viene después.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a letter, a course</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>The marks as they are now, kept through %1, bring the GPA from %2 to %3.</source>
        <translation>Con las calificaciones como están ahora, mantenidas hasta el %1, el GPA pasa de %2 a %3.</translation>
    </message>
    <message>
        <source>; the other marks as they are now</source>
        <translation>; las demás calificaciones, como están ahora</translation>
    </message>
    <message>
        <source>One more %1 by %2 brings the GPA from %3 to %4%5.</source>
        <translation>Con una calificación más, %1, a más tardar el %2, el GPA pasa de %3 a %4%5.</translation>
    </message>
    <message>
        <source>%1 and %2 by %3 bring the GPA from %4 to %5%6.</source>
        <translation>Con %1 y %2, a más tardar el %3, el GPA pasa de %4 a %5%6.</translation>
    </message>
    <message>
        <source> Counted from %1 to %2.</source>
        <translation> Contado del %1 al %2.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two courses</comment>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>C or better in %1 by %2 leaves no D or F; the other marks as they are now.</source>
        <translation>Con C o más en %1, a más tardar el %2, no queda ninguna D ni F; las demás calificaciones, como están ahora.</translation>
    </message>
    <message>
        <source>D or better in %1 by %2 leaves no F; the other marks as they are now.</source>
        <translation>Con D o más en %1, a más tardar el %2, no queda ninguna F; las demás calificaciones, como están ahora.</translation>
    </message>
    <message numerus="yes">
        <source>Present on the next %n school day(s), through %1, brings attendance from %2 to %3.</source>
        <translation>
            <numerusform>Con presencia el próximo día de clases (%n), hasta el %1, la asistencia pasa de %2 a %3.</numerusform>
            <numerusform>Con presencia los próximos %n días de clases, hasta el %1, la asistencia pasa de %2 a %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>There is no note %1 in this file.</source>
        <translation>No hay una nota %1 en este archivo.</translation>
    </message>
    <message>
        <source>There is no person %1 in this file.</source>
        <translation>No hay una persona %1 en este archivo.</translation>
    </message>
    <message>
        <source>Say on which day this was.</source>
        <translation>Diga qué día fue.</translation>
    </message>
    <message>
        <source>A note cannot be dated after today. Choose an earlier day.</source>
        <translation>Una nota no puede tener una fecha posterior a hoy. Elija un día anterior.</translation>
    </message>
    <message>
        <source>A restricted answer stands at the prompt “%1” already. Read the whole note before you change it.</source>
        <translation>En la pregunta “%1” ya hay una respuesta restringida. Lea la nota completa antes de cambiarla.</translation>
    </message>
    <message>
        <source>%1 saved another version of this note on %2; yours was not saved over it. Read that one, then change it.</source>
        <translation>%1 guardó otra versión de esta nota el %2; la suya no se guardó encima. Lea esa versión y después cámbiela.</translation>
    </message>
    <message>
        <source>This note is restricted. Read the whole note before you open it to everybody.</source>
        <translation>Esta nota es restringida. Lea la nota completa antes de abrirla a todos.</translation>
    </message>
    <message>
        <source>Who reads a restricted note is written down, and this file is open for reading only. Open it for writing, then read the note.</source>
        <translation>Se anota quién lee una nota restringida, y este archivo está abierto solo para leer. Ábralo para escribir y después lea la nota.</translation>
    </message>
    <message>
        <source>The note was not saved. Try again.</source>
        <translation>La nota no se guardó. Pruebe de nuevo.</translation>
    </message>
</context>
<context>
    <name>NoteDraft</name>
    <message>
        <source>There is no person %1 in this file.</source>
        <translation>No hay una persona %1 en este archivo.</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>There is no note form %1 in this file.</source>
        <translation>No hay un formulario de nota %1 en este archivo.</translation>
    </message>
    <message>
        <source>There is no version %1 of the note form %2 in this file.</source>
        <translation>No hay una versión %1 del formulario de nota %2 en este archivo.</translation>
    </message>
    <message>
        <source>There is nothing to save yet: answer at least one prompt.</source>
        <translation>Todavía no hay nada que guardar: responda al menos una pregunta.</translation>
    </message>
    <message>
        <source>This prompt needs an answer: %1</source>
        <translation>Esta pregunta necesita una respuesta: %1</translation>
    </message>
</context>
<context>
    <name>OpenPgpKey</name>
    <message>
        <source>The file holds %1 OpenPGP keys; one is expected. Export the one key on its own (gpg --export --armor FINGERPRINT) and choose that file.</source>
        <translation>El archivo contiene %1 claves OpenPGP; se espera una. Exporte esa clave sola (gpg --export --armor FINGERPRINT) y elija ese archivo.</translation>
    </message>
    <message>
        <source>This is not an OpenPGP key, or it is damaged. A key file begins with “-----BEGIN PGP PUBLIC KEY BLOCK-----” or is what gpg --export writes.</source>
        <translation>Esto no es una clave OpenPGP, o está dañada. Un archivo de clave empieza con “-----BEGIN PGP PUBLIC KEY BLOCK-----” o es lo que escribe gpg --export.</translation>
    </message>
    <message>
        <source>A key pair could not be made on this computer (OpenPGP library %1).</source>
        <translation>No se pudo crear un par de claves en esta computadora (biblioteca OpenPGP %1).</translation>
    </message>
    <message>
        <source>A key needs a name of 1 to 120 characters, such as the school's; %1 were given.</source>
        <translation>Una clave necesita un nombre de 1 a 120 caracteres, como el de la escuela; se dieron %1.</translation>
    </message>
    <message>
        <source>This file holds a secret key; a public key is expected. Ask its owner for the public half, and tell them that the secret one was handed out.</source>
        <translation>Este archivo contiene una clave secreta; se espera una clave pública. Pida a su dueño la mitad pública y dígale que se entregó la secreta.</translation>
    </message>
    <message>
        <source>This file holds only the public half of key %1; signing needs the secret half.</source>
        <translation>Este archivo contiene solo la mitad pública de la clave %1; para firmar hace falta la mitad secreta.</translation>
    </message>
    <message>
        <source>The secret key %1 is protected by a passphrase, which Milepost does not ask for. Seal with gpg instead, or make a key with “milepost-cli seal --new-key”.</source>
        <translation>La clave secreta %1 está protegida con una frase de contraseña, que Milepost no pide. Selle con gpg, o cree una clave con “milepost-cli seal --new-key”.</translation>
    </message>
    <message>
        <source>The secret key could not be written to %1: %2. Choose a folder you may write to.</source>
        <translation>No se pudo escribir la clave secreta en %1: %2. Elija una carpeta en la que se pueda escribir.</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>The policy is not valid JSON (byte %1: %2). Restore the shipped policy.</source>
        <translation>La política no es JSON válido (byte %1: %2). Restaure la política original.</translation>
    </message>
    <message>
        <source>The policy's value "%1" is missing or out of range. Repair it there, or restore the shipped policy.</source>
        <translation>El valor "%1" de la política falta o está fuera de los límites. Corríjalo ahí o restaure la política original.</translation>
    </message>
    <message>
        <source>There is no policy "%1". Shipped are: %2.</source>
        <translation>No existe la política "%1". Las incluidas son: %2.</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>No marks came (marks.csv).</source>
        <translation>No llegaron calificaciones (marks.csv).</translation>
    </message>
    <message>
        <source>No official term marks yet this year through %1.</source>
        <translation>Todavía no hay calificaciones oficiales este año hasta el %1.</translation>
    </message>
    <message>
        <source>No A-G course has a letter yet: %1.</source>
        <translation>Ningún curso A-G tiene todavía una letra: %1.</translation>
    </message>
    <message>
        <source>No course of this year is marked as A-G (agArea).</source>
        <translation>Ningún curso de este año está marcado como A-G (agArea).</translation>
    </message>
    <message>
        <source>; below C: %1</source>
        <translation>; menos de C: %1</translation>
    </message>
    <message>
        <source>; %1 are quarter marks</source>
        <translation>; %1 son calificaciones trimestrales</translation>
    </message>
    <message>
        <source>; %1</source>
        <translation>; %1</translation>
    </message>
    <message>
        <source>C or better in %1 of %2 A-G marks (%3), marks through %4%5.</source>
        <translation>C o más en %1 de %2 calificaciones A-G (%3), calificaciones hasta el %4%5.</translation>
    </message>
    <message>
        <source>; unknown and left out: %1 of %2 days</source>
        <translation>; sin dato y no contados: %1 de %2 días</translation>
    </message>
    <message>
        <source>; at %1 schools</source>
        <translation>; en %1 escuelas</translation>
    </message>
    <message>
        <source>; a day counts as absent when every scheduled section was missed</source>
        <translation>; un día cuenta como ausencia cuando se perdieron todas las clases programadas</translation>
    </message>
    <message>
        <source>No instructional day while enrolled through %1.</source>
        <translation>Ningún día de clase con inscripción hasta el %1.</translation>
    </message>
    <message>
        <source>Too early: %1 known instructional days while enrolled since %2, %3 are needed.</source>
        <translation>Es muy pronto: %1 días de clase conocidos con inscripción desde el %2; hacen falta %3.</translation>
    </message>
    <message>
        <source>Attendance cannot be said: %1.</source>
        <translation>No se puede decir la asistencia: %1.</translation>
    </message>
    <message>
        <source>Present on %1 of %2 instructional days (%3) from %4 to %5%6.</source>
        <translation>Presente %1 de %2 días de clase (%3) del %4 al %5%6.</translation>
    </message>
    <message>
        <source>The first days cannot be said: %1.</source>
        <translation>No se pueden decir los primeros días: %1.</translation>
    </message>
    <message>
        <source>Instructional day %1 is not over: %2 days while enrolled through %3.</source>
        <translation>El día de clase %1 aún no termina: %2 días con inscripción hasta el %3.</translation>
    </message>
    <message>
        <source>Absent on %1 of the first %2 instructional days (%3), %4 to %5%6.</source>
        <translation>Ausente %1 de los primeros %2 días de clase (%3), del %4 al %5%6.</translation>
    </message>
    <message>
        <source>No section attendance came for this year (attendance_section.csv).</source>
        <translation>No llegó la asistencia por clase de este año (attendance_section.csv).</translation>
    </message>
    <message>
        <source>Section attendance cannot be said: %1.</source>
        <translation>No se puede decir la asistencia por clase: %1.</translation>
    </message>
    <message>
        <source>; unknown and left out: %1</source>
        <translation>; sin dato y no contadas: %1</translation>
    </message>
    <message>
        <source>Missed %1 of %2 scheduled sections (%3) from %4 to %5%6. Sections, not days.</source>
        <translation>Perdió %1 de %2 clases programadas (%3) del %4 al %5%6. Son clases, no días.</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: not computed</source>
        <translation>%1: sin calcular</translation>
    </message>
    <message>
        <source>%1: not due yet</source>
        <translation>%1: todavía no corresponde</translation>
    </message>
    <message>
        <source>%1 of %2 parts on track. %3.</source>
        <translation>%1 de %2 partes en camino. %3.</translation>
    </message>
    <message>
        <source>Its parts were not computed.</source>
        <translation>Sus partes no se calcularon.</translation>
    </message>
    <message>
        <source>So far, through %1: %2 of 2 met. %3.</source>
        <translation>Hasta ahora, al %1: se cumplen %2 de 2. %3.</translation>
    </message>
    <message>
        <source>Cannot reach %1 full-year courses with this schedule of %2 classes.</source>
        <translation>No es posible llegar a %1 cursos de año completo con este horario de %2 clases.</translation>
    </message>
    <message>
        <source>No semester or year marks yet this year through %1.</source>
        <translation>Todavía no hay calificaciones de semestre o de año hasta el %1.</translation>
    </message>
    <message>
        <source>The marks carry no credits (creditsAttempted).</source>
        <translation>Las calificaciones no traen créditos (creditsAttempted).</translation>
    </message>
    <message>
        <source>marks through %1</source>
        <translation>calificaciones hasta el %1</translation>
    </message>
    <message>
        <source>Earned %1 of %2 credits attempted (%3).</source>
        <translation>Obtuvo %1 de %2 créditos intentados (%3).</translation>
    </message>
    <message>
        <source>Cannot reach %1 credits with this schedule: %2 earned, %3 attempted this year (%4).</source>
        <translation>No es posible llegar a %1 créditos con este horario: %2 obtenidos, %3 intentados este año (%4).</translation>
    </message>
    <message>
        <source>; %1 of them in an earlier ninth-grade year</source>
        <translation>; %1 de ellos en un año anterior de noveno grado</translation>
    </message>
    <message>
        <source>; credits not known for %1 marks</source>
        <translation>; no se conocen los créditos de %1 calificaciones</translation>
    </message>
    <message>
        <source>Earned %1 credits; the pace is %2 after %3 of %4 terms (%5)%6.</source>
        <translation>Obtuvo %1 créditos; el ritmo es %2 después de %3 de %4 períodos (%5)%6.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>mathematics</source>
        <translation>matemáticas</translation>
    </message>
    <message>
        <source>science</source>
        <translation>ciencias</translation>
    </message>
    <message>
        <source>social science</source>
        <translation>ciencias sociales</translation>
    </message>
    <message>
        <source> Short of a full-year credit's pace in %1.</source>
        <translation> Por debajo del ritmo de un crédito de año completo en %1.</translation>
    </message>
    <message>
        <source>%1 (subject not given)</source>
        <translation>%1 (sin materia indicada)</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>%1 semester Fs in core subjects, marks through %2%3.</source>
        <translation>F semestrales en materias básicas: %1; calificaciones hasta el %2%3.</translation>
    </message>
    <message>
        <source>at the year's end</source>
        <translation>al final del año</translation>
    </message>
    <message>
        <source>the pace after %1 of %2 terms</source>
        <translation>el ritmo después de %1 de %2 períodos</translation>
    </message>
    <message>
        <source>%1 full-year credits of %2 (%3) and %4 semester core Fs of at most %5, marks through %6.</source>
        <translation>%1 créditos de año completo de %2 (%3) y %4 F semestrales en materias básicas, de %5 como máximo; calificaciones hasta el %6.</translation>
    </message>
    <message>
        <source>Cannot reach %1 full-year credits with this schedule. </source>
        <translation>No es posible llegar a %1 créditos de año completo con este horario. </translation>
    </message>
    <message>
        <source>A mark or credit that decides is not known. </source>
        <translation>No se conoce una calificación o un crédito que decide. </translation>
    </message>
    <message>
        <source>No mark with an end date this year through %1; %2 have none.</source>
        <translation>Ninguna calificación con fecha de fin este año hasta el %1; %2 no la tienen.</translation>
    </message>
    <message>
        <source> A later progress mark shows %1.</source>
        <translation> Una calificación de progreso posterior muestra %1.</translation>
    </message>
    <message>
        <source>No official term marks yet.</source>
        <translation>Todavía no hay calificaciones oficiales del período.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>D or F in %1 of %2 marks (%3): %4%5.</source>
        <translation>D o F en %1 de %2 calificaciones (%3): %4%5.</translation>
    </message>
    <message>
        <source>No D or F in %1 official marks (%2)%3.</source>
        <translation>Ninguna D ni F en %1 calificaciones oficiales (%2)%3.</translation>
    </message>
    <message>
        <source>No D or F so far (%1), but %2.</source>
        <translation>Ninguna D ni F hasta ahora (%1), pero %2.</translation>
    </message>
    <message>
        <source>No mark counts (%1)%2.</source>
        <translation>Ninguna calificación cuenta (%1)%2.</translation>
    </message>
    <message>
        <source>No D or F in %1 marks (%2)%3.</source>
        <translation>Ninguna D ni F en %1 calificaciones (%2)%3.</translation>
    </message>
    <message>
        <source>No letter mark in a GPA course this year through %1</source>
        <translation>Ninguna calificación con letra en un curso del GPA este año hasta el %1</translation>
    </message>
    <message>
        <source> (pass marks carry no points).</source>
        <translation> (las calificaciones de aprobado no dan puntos).</translation>
    </message>
    <message>
        <source>: %1.</source>
        <translation>: %1.</translation>
    </message>
    <message>
        <source>; %1 of them quarter marks, no semester mark is there yet</source>
        <translation>; %1 de ellas trimestrales, todavía no hay ninguna de semestre</translation>
    </message>
    <message>
        <source>; credits missing, so each mark weighs the same</source>
        <translation>; faltan créditos, así que cada calificación pesa lo mismo</translation>
    </message>
    <message>
        <source>; whether a course is in the GPA was not always given</source>
        <translation>; no siempre se indicó si un curso cuenta para el GPA</translation>
    </message>
    <message>
        <source>GPA %1 from %2 marks, %3 to %4%5.</source>
        <translation>GPA %1 de %2 calificaciones, del %3 al %4%5.</translation>
    </message>
    <message>
        <source>GPA not on file</source>
        <translation>GPA no registrado</translation>
    </message>
    <message>
        <source>GPA %1</source>
        <translation>GPA %1</translation>
    </message>
    <message>
        <source>no D or F in English and mathematics</source>
        <translation>sin D ni F en inglés y matemáticas</translation>
    </message>
    <message>
        <source>marks in English and mathematics not all on file</source>
        <translation>no están todas las calificaciones de inglés y matemáticas</translation>
    </message>
    <message>
        <source>attendance not on file</source>
        <translation>asistencia no registrada</translation>
    </message>
    <message>
        <source>attendance %1</source>
        <translation>asistencia %1</translation>
    </message>
    <message>
        <source>No grade 8 records are on file.</source>
        <translation>No hay registros de octavo grado.</translation>
    </message>
    <message>
        <source>suspensions not on file</source>
        <translation>suspensiones no registradas</translation>
    </message>
    <message>
        <source>%1 days out of school by suspension</source>
        <translation>%1 días fuera de la escuela por suspensión</translation>
    </message>
    <message>
        <source>not suspended</source>
        <translation>sin suspensión</translation>
    </message>
    <message>
        <source>Grade 8 (%1–%2): %3 of 4 met: %4.</source>
        <translation>Octavo grado (%1–%2): se cumplen %3 de 4: %4.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no mark yet in %1</source>
        <translation>todavía sin calificación en %1</translation>
    </message>
    <message>
        <source>no credit in %1</source>
        <translation>sin crédito en %1</translation>
    </message>
    <message>
        <source>a mark that is no letter in %1</source>
        <translation>una calificación que no es letra en %1</translation>
    </message>
    <message>
        <source>withdrawn or audited: %1</source>
        <translation>curso dejado o de oyente: %1</translation>
    </message>
    <message>
        <source>no school enrollment for this year is on file (school_enrollment.csv)</source>
        <translation>no consta una inscripción escolar para este año (school_enrollment.csv)</translation>
    </message>
    <message>
        <source>the entry date of an enrollment is missing (school_enrollment.csv)</source>
        <translation>falta la fecha de entrada de una inscripción (school_enrollment.csv)</translation>
    </message>
    <message>
        <source>the school's calendar for this year is missing (calendar.csv)</source>
        <translation>falta el calendario de la escuela para este año (calendar.csv)</translation>
    </message>
    <message>
        <source>no attendance came for this school and year (attendance_day.csv or attendance_section.csv)</source>
        <translation>no llegó la asistencia de esta escuela y este año (attendance_day.csv o attendance_section.csv)</translation>
    </message>
    <message>
        <source>No behavior records came (behavior.csv), nor days coded as suspension.</source>
        <translation>No llegaron registros de conducta (behavior.csv) ni días con código de suspensión.</translation>
    </message>
    <message>
        <source>; the length is missing for %1 of %2, each counted as one day</source>
        <translation>; falta la duración en %1 de %2, cada una contada como un día</translation>
    </message>
    <message>
        <source>; from attendance codes</source>
        <translation>; según los códigos de asistencia</translation>
    </message>
    <message>
        <source>School process: %1 days out of school by suspension from %2 to %3%4.</source>
        <translation>Proceso escolar: %1 días fuera de la escuela por suspensión del %2 al %3%4.</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date format without year</comment>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>RecordExport</name>
    <message>
        <source>%1 cannot be written. Choose a folder where you may write and that has room.</source>
        <translation>No se puede escribir %1. Elija una carpeta con espacio en la que se pueda escribir.</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Escribiendo %1</translation>
    </message>
    <message>
        <source>The export was stopped; what is in the folder is not whole.</source>
        <translation>Se detuvo la exportación; lo que hay en la carpeta no está completo.</translation>
    </message>
    <message>
        <source>“%1” is not a file of the export format; for example records/marks.csv is.</source>
        <translation>“%1” no es un archivo del formato de exportación; records/marks.csv, por ejemplo, lo es.</translation>
    </message>
    <message>
        <source>The folder %1 holds files already; choose a new or empty one.</source>
        <translation>La carpeta %1 ya contiene archivos; elija una nueva o vacía.</translation>
    </message>
    <message>
        <source>The attendance in the school file is damaged; restore it from a backup.</source>
        <translation>La asistencia en el archivo escolar está dañada; restáurelo desde una copia de seguridad.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>This list can say which published rule a student's records meet today, and where nobody has agreed a step yet.</source>
        <translation>Esta lista puede decir qué regla publicada cumplen hoy los registros de un estudiante, y dónde nadie ha acordado todavía un paso.</translation>
    </message>
    <message>
        <source>It cannot say why, what a student can do, or what will happen. Missing records are named, never counted as good or bad.</source>
        <translation>No puede decir por qué, ni qué puede lograr un estudiante, ni qué pasará. Los registros que faltan se nombran; nunca cuentan como buenos ni malos.</translation>
    </message>
    <message>
        <source>A need and no plan yet</source>
        <translation>Con una necesidad y todavía sin plan</translation>
    </message>
    <message>
        <source>A plan is under way, or seen</source>
        <translation>Con un plan en marcha, o visto</translation>
    </message>
    <message>
        <source>Cannot say yet: records are missing</source>
        <translation>Todavía no se puede decir: faltan registros</translation>
    </message>
    <message>
        <source>Plan, owner, next date: to be agreed</source>
        <translation>Plan, responsable, próxima fecha: por acordar</translation>
    </message>
    <message>
        <source>Plan: %1 · owner: %2 · next date: %3</source>
        <translation>Plan: %1 · responsable: %2 · próxima fecha: %3</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>página %1 de %2</translation>
    </message>
    <message>
        <source>second year in grade 9</source>
        <translation>segundo año en noveno grado</translation>
    </message>
    <message>
        <source>after the places available now</source>
        <translation>después de los lugares disponibles ahora</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>Strength: %1</source>
        <translation>Fortaleza: %1</translation>
    </message>
    <message numerus="yes">
        <source>Room for %n student(s) now; the others follow below.</source>
        <translation>
            <numerusform>Lugar para %n estudiante ahora; los demás siguen abajo.</numerusform>
            <numerusform>Lugar para %n estudiantes ahora; los demás siguen abajo.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The report was not written: stopped.</source>
        <translation>El informe no se escribió: se detuvo.</translation>
    </message>
    <message>
        <source>Drawing pages</source>
        <translation>Dibujando páginas</translation>
    </message>
    <message>
        <source>The pages could not be drawn: the printer or file did not accept them.</source>
        <translation>No se pudieron dibujar las páginas: la impresora o el archivo no las aceptó.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder, or free some space.</source>
        <translation>No se pudo escribir %1: %2. Elija otra carpeta o libere espacio.</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Fortaleza</translation>
    </message>
    <message>
        <source>Need, with its window</source>
        <translation>Necesidad, con su período</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Próxima fecha</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>The folder %1 could not be written. Choose a folder where you may write.</source>
        <translation>No se pudo escribir en la carpeta %1. Elija una carpeta en la que se pueda escribir.</translation>
    </message>
    <message>
        <source>A sample of %1 students was asked for; between 1 and 200,000 are possible.</source>
        <translation>Se pidió una muestra de %1 estudiantes; son posibles entre 1 y 200,000.</translation>
    </message>
    <message>
        <source>%1 earlier cohorts were asked for; between 0 and 8 are possible.</source>
        <translation>Se pidieron %1 generaciones anteriores; son posibles entre 0 y 8.</translation>
    </message>
    <message>
        <source>The day of the export must be a date between 2000 and 2099, written as 2026-11-20.</source>
        <translation>El día de la exportación tiene que ser una fecha entre 2000 y 2099, escrita como 2026-11-20.</translation>
    </message>
    <message>
        <source>%1 holds something that is no sample, so it was left alone. Choose another folder, or move that one away.</source>
        <translation>%1 contiene algo que no es una muestra, así que no se tocó. Elija otra carpeta o mueva eso a otro lugar.</translation>
    </message>
    <message>
        <source>Writing the sample</source>
        <translation>Escribiendo la muestra</translation>
    </message>
    <message>
        <source>The sample was stopped; nothing was kept.</source>
        <translation>Se detuvo la muestra; no se conservó nada.</translation>
    </message>
</context>
<context>
    <name>SampleFile</name>
    <message>
        <source>The sample's file %1 could not be written: %2. Choose a folder with enough room where you may write.</source>
        <translation>No se pudo escribir el archivo de muestra %1: %2. Elija una carpeta con espacio en la que se pueda escribir.</translation>
    </message>
</context>
<context>
    <name>SchoolKeys</name>
    <message>
        <source>“%1” is not the fingerprint of an OpenPGP key: 40 digits 0 to 9 and A to F are expected. Copy it from the district's letter.</source>
        <translation>“%1” no es la huella de una clave OpenPGP: se esperan 40 caracteres, de 0 a 9 y de A a F. Cópiela de la carta del distrito.</translation>
    </message>
    <message>
        <source>This school file has no key of its own yet, so no district can seal an export for it. Make one.</source>
        <translation>Este archivo escolar todavía no tiene clave propia, así que ningún distrito puede sellar una exportación para él. Cree una.</translation>
    </message>
</context>
<context>
    <name>SchoolPrediction</name>
    <message>
        <source>The model “%1” looks at a single outcome of a plain table. Choose one that was fitted for the whole way through college.</source>
        <translation>El modelo “%1” considera un solo resultado de una tabla simple. Elija uno que se haya ajustado para todo el camino, hasta la universidad inclusive.</translation>
    </message>
    <message>
        <source>The model “%1” did not pass its own check, so it is not shown: %2</source>
        <translation>El modelo “%1” no superó su propia comprobación, así que no se muestra: %2</translation>
    </message>
    <message>
        <source>no reason is given.</source>
        <translation>no se indica ningún motivo.</translation>
    </message>
    <message>
        <source>The model “%1” expired on %2. Ask its maker for a new one.</source>
        <translation>El modelo “%1” venció el %2. Pida uno nuevo a quien lo hizo.</translation>
    </message>
    <message>
        <source>The model “%1” has nothing to say so early in the year: its first look at students comes later.</source>
        <translation>El modelo “%1” todavía no puede decir nada tan temprano en el año: su primera mirada a los estudiantes llega después.</translation>
    </message>
    <message>
        <source>Reading the records</source>
        <translation>Leyendo los registros</translation>
    </message>
    <message>
        <source>Stopped before the chances were computed.</source>
        <translation>Se detuvo antes de calcular las probabilidades.</translation>
    </message>
    <message>
        <source>Computing the chances</source>
        <translation>Calculando las probabilidades</translation>
    </message>
    <message>
        <source>This file has no model yet. The support list works without one; “milepost-cli score FILE --package PACKAGE” adds one.</source>
        <translation>Este archivo todavía no tiene modelo. La lista de apoyo funciona sin él; “milepost-cli score FILE --package PACKAGE” agrega uno.</translation>
    </message>
</context>
<context>
    <name>Scoring</name>
    <message>
        <source>not enough information: no %1 on file</source>
        <translation>no hay suficiente información: sin registro de %1</translation>
    </message>
    <message>
        <source>not enough information: unlike any student the prediction was fitted on (%1)</source>
        <translation>no hay suficiente información: no se parece a ninguno de los estudiantes con los que se ajustó la predicción (%1)</translation>
    </message>
</context>
<context>
    <name>ScratchStore</name>
    <message>
        <source>The temporary folder %1 could not take the export (encrypted) while it is read: the disk is full or may not be written. Free some space there and try again.</source>
        <translation>La carpeta temporal %1 no pudo recibir la exportación (cifrada) durante la lectura: el disco está lleno o no se puede escribir en él. Libere espacio y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>The temporary file that holds the export (encrypted) was changed while it was read. Start again; if it happens twice, check the disk.</source>
        <translation>El archivo temporal que guarda la exportación (cifrada) cambió durante la lectura. Empiece de nuevo; si pasa dos veces, revise el disco.</translation>
    </message>
    <message>
        <source>The export ends at byte %1; bytes beyond it were asked for.</source>
        <translation>La exportación termina en el byte %1; se pidieron bytes que están más allá.</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>The folder %1 is not an export: it has no %2. An export holds export.json, roster/ and records/, as the export format says.</source>
        <translation>La carpeta %1 no es una exportación: no tiene %2. Una exportación contiene export.json, roster/ y records/, como dice el formato de exportación.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>Sealing was stopped.</source>
        <translation>Se detuvo el sellado.</translation>
    </message>
    <message>
        <source>Packing and sealing</source>
        <translation>Empaquetando y sellando</translation>
    </message>
    <message>
        <source>The key %1 (%2) cannot %3: it has expired, was revoked, or was made for something else. Choose another key.</source>
        <translation>La clave %1 (%2) no puede %3: venció, se revocó o se hizo para otra cosa. Elija otra clave.</translation>
    </message>
    <message>
        <source>encrypt</source>
        <translation>cifrar</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>firmar</translation>
    </message>
    <message>
        <source>The OpenPGP library could not be started.</source>
        <translation>No se pudo iniciar la biblioteca OpenPGP.</translation>
    </message>
    <message>
        <source>The sealed export could not be written to %1: %2. Choose a folder you may write to, with room for %3.</source>
        <translation>No se pudo escribir la exportación sellada en %1: %2. Elija una carpeta en la que se pueda escribir, con espacio para %3.</translation>
    </message>
    <message>
        <source>The export could not be sealed with these keys. Make a new key (seal --new-key) and try again.</source>
        <translation>No se pudo sellar la exportación con estas claves. Cree una clave nueva (seal --new-key) y pruebe otra vez.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>en todas partes</translation>
    </message>
    <message>
        <source>in a table</source>
        <translation>en una tabla</translation>
    </message>
    <message>
        <source>in a journey</source>
        <translation>en un recorrido</translation>
    </message>
    <message>
        <source>on a student's page</source>
        <translation>en la página de un estudiante</translation>
    </message>
    <message>
        <source>in a note</source>
        <translation>en una nota</translation>
    </message>
    <message>
        <source>Next field; it leaves a table</source>
        <translation>Campo siguiente; sale de una tabla</translation>
    </message>
    <message>
        <source>Open the chosen row</source>
        <translation>Abrir la fila elegida</translation>
    </message>
    <message>
        <source>Copy the chosen rows as they are shown</source>
        <translation>Copiar las filas elegidas como se muestran</translation>
    </message>
    <message>
        <source>Previous and next event</source>
        <translation>Evento anterior y siguiente</translation>
    </message>
    <message>
        <source>Lane above and below</source>
        <translation>Carril de arriba y de abajo</translation>
    </message>
    <message>
        <source>First and last event</source>
        <translation>Primer y último evento</translation>
    </message>
    <message>
        <source>Open the chosen event</source>
        <translation>Abrir el evento elegido</translation>
    </message>
    <message>
        <source>Add a note, a contact or a support</source>
        <translation>Agregar una nota, un contacto o un apoyo</translation>
    </message>
    <message>
        <source>Next and previous student of the list</source>
        <translation>Estudiante siguiente y anterior de la lista</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Guardar la nota</translation>
    </message>
    <message>
        <source>Close a dialog; it never shows names</source>
        <translation>Cerrar un diálogo; nunca muestra nombres</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
</context>
<context>
    <name>SignedMessage</name>
    <message>
        <source>The OpenPGP library could not be started.</source>
        <translation>No se pudo iniciar la biblioteca OpenPGP.</translation>
    </message>
    <message>
        <source>The file was changed or damaged after it was signed, so nothing in it can be relied on. Ask whoever made it to send it again.</source>
        <translation>El archivo se cambió o se dañó después de firmarlo, así que no se puede confiar en nada de lo que contiene. Pida a quien lo hizo que lo envíe de nuevo.</translation>
    </message>
    <message>
        <source>The file is signed with the key %1, which its owner has revoked. Ask whoever made it for one signed with their new key.</source>
        <translation>El archivo está firmado con la clave %1, que su dueño revocó. Pida a quien lo hizo uno firmado con su clave nueva.</translation>
    </message>
    <message>
        <source>The file is signed with the key %1, which has expired. Ask whoever made it for one signed with a current key.</source>
        <translation>El archivo está firmado con la clave %1, que ya venció. Pida a quien lo hizo uno firmado con una clave vigente.</translation>
    </message>
    <message>
        <source>The file is not signed, so nobody can tell whether it was changed. Ask whoever made it for the signed one.</source>
        <translation>El archivo no está firmado, así que nadie puede saber si se cambió. Pida a quien lo hizo el que está firmado.</translation>
    </message>
    <message>
        <source>The file is not signed by the key %1 that lies beside it. Ask whoever made it to send it again.</source>
        <translation>El archivo no está firmado con la clave %1 que lo acompaña. Pida a quien lo hizo que lo envíe de nuevo.</translation>
    </message>
    <message>
        <source>The key %1 (%2) cannot sign: it has expired, was revoked, or was made for something else. Choose another key.</source>
        <translation>La clave %1 (%2) no puede firmar: venció, se revocó o se hizo para otra cosa. Elija otra clave.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The SQLite that was loaded (%1) cannot encrypt, so no file was touched; install SQLCipher as Milepost's README says and start again.</source>
        <translation>El SQLite que se cargó (%1) no puede cifrar, así que no se tocó ningún archivo; instale SQLCipher como dice el README de Milepost y empiece de nuevo.</translation>
    </message>
    <message>
        <source>The encryption could not be switched on, so the school file was not opened; nothing was changed.</source>
        <translation>No se pudo activar el cifrado, así que el archivo escolar no se abrió; no se cambió nada.</translation>
    </message>
    <message>
        <source>%1 is damaged: a part of it was changed or cut off; nothing was changed; restore it from a backup.</source>
        <translation>%1 está dañado: una parte se cambió o se cortó; no se cambió nada; restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>an unknown machine</source>
        <translation>una computadora desconocida</translation>
    </message>
    <message>
        <source>%1 is open for writing by %2 on %3 since %4 (process %5); nothing was changed; close it there, or open it for reading only.</source>
        <translation>%1 está abierto para escribir por %2 en %3 desde %4 (proceso %5); no se cambió nada; ciérrelo ahí o ábralo solo para leer.</translation>
    </message>
    <message>
        <source>The folder of %1 does not allow writing, or its disk is full; nothing was changed; ask for permission to write there, or open the file for reading only.</source>
        <translation>La carpeta de %1 no permite escribir, o su disco está lleno; no se cambió nada; pida permiso para escribir ahí o abra el archivo solo para leer.</translation>
    </message>
    <message>
        <source>The start of %1 is damaged; it was not opened and nothing was changed; restore it from a backup.</source>
        <translation>El comienzo de %1 está dañado; no se abrió y no se cambió nada; restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>%1 is not a Milepost school file; nothing was changed; choose a file that Milepost made (.milepost).</source>
        <translation>%1 no es un archivo escolar de Milepost; no se cambió nada; elija un archivo hecho por Milepost (.milepost).</translation>
    </message>
    <message>
        <source>%1 was made by a newer Milepost than this one (%2); nothing was changed; install the newer version to open it.</source>
        <translation>%1 lo hizo un Milepost más nuevo que este (%2); no se cambió nada; instale la versión más nueva para abrirlo.</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing; nothing was changed; choose several words.</source>
        <translation>Una frase de contraseña vacía no protege nada; no se cambió nada; elija varias palabras.</translation>
    </message>
    <message>
        <source>There is not enough memory to protect the passphrase (%1 MiB are needed); nothing was changed; close other programs and try again.</source>
        <translation>No hay memoria suficiente para proteger la frase de contraseña (hacen falta %1 MiB); no se cambió nada; cierre otros programas y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>The key slot of %1 asks for an unbelievable amount of work; it was not opened; restore the file from a backup.</source>
        <translation>La ranura de clave de %1 pide una cantidad de trabajo increíble; no se abrió; restaure el archivo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>There is not enough memory to check the passphrase (%1 MiB are needed); nothing was changed; close other programs and try again.</source>
        <translation>No hay memoria suficiente para comprobar la frase de contraseña (hacen falta %1 MiB); no se cambió nada; cierre otros programas y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>The recovery key for %1 has a typing mistake in group %2; nothing was changed; compare it with the printed sheet.</source>
        <translation>La clave de recuperación de %1 tiene un error al escribir en el grupo %2; no se cambió nada; compárela con la hoja impresa.</translation>
    </message>
    <message>
        <source>The passphrase does not open %1; nothing was changed; check capitals and keyboard layout, or use the printed recovery key.</source>
        <translation>La frase de contraseña no abre %1; no se cambió nada; revise las mayúsculas y el teclado, o use la clave de recuperación impresa.</translation>
    </message>
    <message>
        <source>The schema step %1 is out of order or unreadable; this Milepost was built wrongly.</source>
        <translation>El paso de esquema %1 está fuera de orden o no se puede leer; este Milepost se construyó mal.</translation>
    </message>
    <message>
        <source>No schema steps are there; this Milepost was built wrongly.</source>
        <translation>No hay pasos de esquema; este Milepost se construyó mal.</translation>
    </message>
    <message>
        <source>This school file was made by a newer Milepost (its version is %1, this program knows %2); nothing was changed; install the newer version to open it.</source>
        <translation>Este archivo escolar lo hizo un Milepost más nuevo (su versión es %1, este programa conoce la %2); no se cambió nada; instale la versión más nueva para abrirlo.</translation>
    </message>
    <message>
        <source>The school file could not be brought to version %1: %2</source>
        <translation>No se pudo llevar el archivo escolar a la versión %1: %2</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed; free some space and try again.</source>
        <translation>El disco está lleno; no se cambió nada; libere espacio y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>The disk could not be read or written (%1); nothing was changed; check the drive or the network folder and try again.</source>
        <translation>No se pudo leer o escribir en el disco (%1); no se cambió nada; revise la unidad o la carpeta de red y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>The school file is open for reading only, or its folder does not allow writing; nothing was changed; open it for writing or ask for permission to the folder.</source>
        <translation>El archivo escolar está abierto solo para leer, o su carpeta no permite escribir; no se cambió nada; ábralo para escribir o pida permiso para la carpeta.</translation>
    </message>
    <message>
        <source>The school file or a file beside it could not be opened; nothing was changed; check that the folder exists and may be written to.</source>
        <translation>No se pudo abrir el archivo escolar o un archivo que lo acompaña; no se cambió nada; compruebe que la carpeta exista y que se pueda escribir en ella.</translation>
    </message>
    <message>
        <source>The school file is being written by another task; nothing was changed; try again in a moment.</source>
        <translation>Otra tarea está escribiendo en el archivo escolar; no se cambió nada; pruebe de nuevo en un momento.</translation>
    </message>
    <message>
        <source>There is not enough memory for this; nothing was changed; close other programs and try again.</source>
        <translation>No hay memoria suficiente para esto; no se cambió nada; cierre otros programas y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Se detuvo; no se cambió nada.</translation>
    </message>
    <message>
        <source>The school file is damaged; nothing was changed; restore it from a backup.</source>
        <translation>El archivo escolar está dañado; no se cambió nada; restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The school file refused this: %1. Nothing was changed.</source>
        <translation>El archivo escolar no aceptó esto: %1. No se cambió nada.</translation>
    </message>
    <message>
        <source>An empty statement was prepared.</source>
        <translation>Se preparó una instrucción vacía.</translation>
    </message>
    <message>
        <source>The shipped policy %1 has no key; this Milepost was built wrongly.</source>
        <translation>La política incluida %1 no tiene clave; este Milepost se construyó mal.</translation>
    </message>
    <message>
        <source>%1 is a database without encryption, not a Milepost school file; nothing was changed; choose a file that Milepost made (.milepost).</source>
        <translation>%1 es una base de datos sin cifrar, no un archivo escolar de Milepost; no se cambió nada; elija un archivo hecho por Milepost (.milepost).</translation>
    </message>
    <message>
        <source>%1 is damaged: everything behind its start was cut off; nothing was changed; restore it from a backup.</source>
        <translation>%1 está dañado: se cortó todo lo que sigue a su comienzo; no se cambió nada; restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>%1 could not be given its name; nothing was changed; check that the folder may be written to and that no file of this name appeared meanwhile.</source>
        <translation>No se pudo dar su nombre a %1; no se cambió nada; compruebe que se pueda escribir en la carpeta y que entretanto no apareciera un archivo con ese nombre.</translation>
    </message>
    <message>
        <source>%1 exists already; nothing was changed; choose another name.</source>
        <translation>%1 ya existe; no se cambió nada; elija otro nombre.</translation>
    </message>
    <message>
        <source>There is no file %1; check the name and the folder.</source>
        <translation>No existe el archivo %1; revise el nombre y la carpeta.</translation>
    </message>
    <message>
        <source>%1 is a folder or a device, not a Milepost school file; choose a .milepost file.</source>
        <translation>%1 es una carpeta o un dispositivo, no un archivo escolar de Milepost; elija un archivo .milepost.</translation>
    </message>
    <message>
        <source>%1 may only be read; nothing was changed; ask for permission to write it, or open it for reading only.</source>
        <translation>%1 solo se puede leer; no se cambió nada; pida permiso para escribir en él o ábralo solo para leer.</translation>
    </message>
    <message>
        <source>%1 was made by an older Milepost and must be opened for writing once before it can be read by this one; nothing was changed.</source>
        <translation>%1 lo hizo un Milepost más antiguo y hay que abrirlo una vez para escribir antes de que este pueda leerlo; no se cambió nada.</translation>
    </message>
    <message>
        <source>%1 was opened for reading only; nothing was changed; open it for writing.</source>
        <translation>%1 se abrió solo para leer; no se cambió nada; ábralo para escribir.</translation>
    </message>
    <message>
        <source>Checking the key header</source>
        <translation>Comprobando el encabezado de claves</translation>
    </message>
    <message>
        <source>Checking every page</source>
        <translation>Comprobando cada página</translation>
    </message>
    <message>
        <source>Checking the tables</source>
        <translation>Comprobando las tablas</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation>Comprobando la copia</translation>
    </message>
    <message>
        <source>The copy came out damaged (%1); it was removed and nothing else was changed; check this file and the drive it was written to.</source>
        <translation>La copia salió dañada (%1); se quitó y no se cambió nada más; revise este archivo y la unidad en la que se escribió.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged (%2); nothing was changed; choose another backup.</source>
        <translation>La copia de seguridad %1 está dañada (%2); no se cambió nada; elija otra.</translation>
    </message>
    <message>
        <source>The backup and the file to restore are the same file; nothing was changed.</source>
        <translation>La copia de seguridad y el archivo que se restaura son el mismo archivo; no se cambió nada.</translation>
    </message>
    <message>
        <source>%1 is not a file; nothing was changed; choose another name.</source>
        <translation>%1 no es un archivo; no se cambió nada; elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 could not be replaced (%2); nothing was changed; check that its folder may be written to.</source>
        <translation>No se pudo reemplazar %1 (%2); no se cambió nada; compruebe que se pueda escribir en su carpeta.</translation>
    </message>
    <message>
        <source>The disk failed while the passphrase of %1 was changed; keep %2 beside it: the new passphrase counts once the file is opened again.</source>
        <translation>El disco dejó de responder mientras se cambiaba la frase de contraseña de %1; conserve %2 junto a él: la frase nueva vale cuando el archivo se abra de nuevo.</translation>
    </message>
</context>
<context>
    <name>StudentJourney</name>
    <message>
        <source>The year before</source>
        <translation>El año anterior</translation>
    </message>
    <message>
        <source>Grade 8, spring</source>
        <translation>8.º grado, primavera</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Al %1</translation>
    </message>
    <message>
        <source>import %1</source>
        <translation>importación %1</translation>
    </message>
    <message>
        <source>attendance cannot be shown: %1</source>
        <translation>no se puede mostrar la asistencia: %1</translation>
    </message>
    <message>
        <source>From the spring before ninth grade to June %1</source>
        <translation>Desde la primavera antes de noveno grado hasta junio de %1</translation>
    </message>
</context>
<context>
    <name>StudentStore</name>
    <message>
        <source>A packed row of %1 cannot be read: the file is damaged. Restore the last backup.</source>
        <translation>No se puede leer una fila comprimida de %1: el archivo está dañado. Restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>There is no person %1 in this file.</source>
        <translation>No hay una persona %1 en este archivo.</translation>
    </message>
</context>
<context>
    <name>StudentWords</name>
    <message numerus="yes">
        <source>Present on %1 of %n school day(s) so far this year, by month</source>
        <translation>
            <numerusform>Presente %1 de %n día de clases en lo que va del año, por mes</numerusform>
            <numerusform>Presente %1 de %n días de clases en lo que va del año, por mes</numerusform>
        </translation>
    </message>
    <message>
        <source>present, share of school days</source>
        <translation>presente, porcentaje de días de clases</translation>
    </message>
    <message>
        <source>window %1 · as of %2</source>
        <translation>período %1 · al %2</translation>
    </message>
    <message>
        <source>on track from %1, policy %2</source>
        <translation>en camino desde %1, política %2</translation>
    </message>
</context>
<context>
    <name>SupportLane</name>
    <message>
        <source>%1 (since %2, %3)</source>
        <comment>support (day, who does it)</comment>
        <translation>%1 (desde el %2, %3)</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>terminó el %1</translation>
    </message>
    <message>
        <source>what came of it was not written down</source>
        <translation>no se anotó qué resultó</translation>
    </message>
    <message>
        <source>what came of it: %1</source>
        <translation>qué resultó: %1</translation>
    </message>
    <message>
        <source>review was due %1</source>
        <translation>la revisión correspondía el %1</translation>
    </message>
    <message>
        <source>review on %1</source>
        <translation>se revisa el %1</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Apoyos</translation>
    </message>
    <message>
        <source>How likely, at each landmark</source>
        <translation>Qué tan probable es, en cada momento</translation>
    </message>
    <message>
        <source>From %1: of students with records like these, %2 persist through the second year of college. Nothing after %3 was used.</source>
        <translation>A partir de %1: de los estudiantes con registros como estos, %2 siguen en la universidad hasta completar el segundo año. No se usó nada posterior al %3.</translation>
    </message>
    <message>
        <source>The model was fitted on made-up students: decide nothing by it.</source>
        <translation>El modelo se ajustó con estudiantes inventados: no decida nada con él.</translation>
    </message>
</context>
<context>
    <name>SupportList</name>
    <message>
        <source>Say what the next step is.</source>
        <translation>Diga cuál es el próximo paso.</translation>
    </message>
    <message>
        <source>Say why no action is needed.</source>
        <translation>Diga por qué no hace falta una acción.</translation>
    </message>
    <message>
        <source>Say who does it.</source>
        <translation>Diga quién lo hace.</translation>
    </message>
    <message>
        <source>Give a date on which the team looks at it again.</source>
        <translation>Dé una fecha en la que el equipo lo revise de nuevo.</translation>
    </message>
    <message>
        <source>The next date lies before the day of the decision. Choose a later one.</source>
        <translation>La próxima fecha es anterior al día de la decisión. Elija una posterior.</translation>
    </message>
    <message>
        <source>There is no person %1 in this file.</source>
        <translation>No hay una persona %1 en este archivo.</translation>
    </message>
    <message>
        <source>The decision was not saved. Try again.</source>
        <translation>La decisión no se guardó. Pruebe de nuevo.</translation>
    </message>
    <message>
        <source>There is no decision %1 in this file.</source>
        <translation>No hay una decisión %1 en este archivo.</translation>
    </message>
    <message>
        <source>This decision ended on %1 already.</source>
        <translation>Esta decisión ya terminó el %1.</translation>
    </message>
    <message>
        <source>A decision cannot end before it was made. Choose a later day.</source>
        <translation>Una decisión no puede terminar antes de tomarse. Elija un día posterior.</translation>
    </message>
    <message>
        <source>Present %1 since %2</source>
        <translation>Presente %1 desde el %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>passing in %1 of %2 courses</source>
        <translation>aprueba %1 de %2 cursos</translation>
    </message>
    <message>
        <source>The list was not saved. Try again.</source>
        <translation>La lista no se guardó. Pruebe de nuevo.</translation>
    </message>
    <message>
        <source>There is no saved list %1 in this file.</source>
        <translation>No hay una lista guardada %1 en este archivo.</translation>
    </message>
    <message>
        <source>similar: fewer than 1 in 20</source>
        <translation>similares: menos de 1 de cada 20</translation>
    </message>
    <message>
        <source>similar: more than 19 in 20</source>
        <translation>similares: más de 19 de cada 20</translation>
    </message>
    <message>
        <source>similar: %1 in 10 or fewer</source>
        <translation>similares: %1 de cada 10 o menos</translation>
    </message>
    <message>
        <source>similar: %1 in 10 or more</source>
        <translation>similares: %1 de cada 10 o más</translation>
    </message>
    <message>
        <source>similar: about %1 in 10</source>
        <translation>similares: alrededor de %1 de cada 10</translation>
    </message>
    <message>
        <source>similar: about %1 to %2 in 10</source>
        <translation>similares: alrededor de %1 a %2 de cada 10</translation>
    </message>
    <message>
        <source>cannot say yet</source>
        <translation>todavía no se puede decir</translation>
    </message>
    <message>
        <source>There are too few students to show shares.</source>
        <translation>Hay muy pocos estudiantes para mostrar porcentajes.</translation>
    </message>
    <message>
        <source>No official term marks yet this year (marks.csv).</source>
        <translation>Todavía no hay calificaciones oficiales del período este año (marks.csv).</translation>
    </message>
    <message>
        <source>No mark names its class (classSourcedId in marks.csv).</source>
        <translation>Ninguna calificación indica su clase (classSourcedId en marks.csv).</translation>
    </message>
    <message>
        <source>No absence from a class period is on file this year (attendance_section.csv).</source>
        <translation>Este año no hay registrada ninguna ausencia a una hora de clase (attendance_section.csv).</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>class title (class code)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>sin indicar</translation>
    </message>
    <message numerus="yes">
        <source>Days cannot be counted for %n student(s): calendar, enrollment or attendance is missing.</source>
        <translation>
            <numerusform>No se pueden contar los días de %n estudiante: falta el calendario, la inscripción o la asistencia.</numerusform>
            <numerusform>No se pueden contar los días de %n estudiantes: falta el calendario, la inscripción o la asistencia.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SystemView</name>
    <message>
        <source>MMM d, yyyy</source>
        <comment>date format</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>muy pocos</translation>
    </message>
    <message>
        <source>Too few students to show shares</source>
        <translation>Muy pocos estudiantes para mostrar porcentajes</translation>
    </message>
    <message>
        <source>%1 of ninth graders show a need</source>
        <translation>El %1 de los estudiantes de noveno grado muestra una necesidad</translation>
    </message>
    <message>
        <source>More than 40 % show a need. That is a question to the school's courses and schedule before it is one to students.</source>
        <translation>Más del 40 % muestra una necesidad. Esa es una pregunta para los cursos y el horario de la escuela antes que para los estudiantes.</translation>
    </message>
    <message>
        <source>%1 (%2 of students)</source>
        <comment>indicator (share)</comment>
        <translation>%1 (%2 de los estudiantes)</translation>
    </message>
    <message>
        <source>Most often not on track: %1.</source>
        <translation>Donde más a menudo hace falta apoyo: %1.</translation>
    </message>
    <message>
        <source>Each student's latest official marks, ended %1 (marks.csv)</source>
        <translation>Últimas calificaciones oficiales de cada estudiante, con fecha de fin %1 (marks.csv)</translation>
    </message>
    <message>
        <source>Each student's latest official marks: %1, ended %2 (marks.csv)</source>
        <translation>Últimas calificaciones oficiales de cada estudiante: %1, con fecha de fin %2 (marks.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s) from class, %1 (attendance_section.csv)</source>
        <translation>
            <numerusform>%n ausencia a clase, %1 (attendance_section.csv)</numerusform>
            <numerusform>%n ausencias a clase, %1 (attendance_section.csv)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TarStream</name>
    <message>
        <source>%1 cannot be read: %2. Check that the file is there and that you may read it.</source>
        <translation>No se puede leer %1: %2. Compruebe que el archivo esté ahí y que se tenga permiso para leerlo.</translation>
    </message>
    <message>
        <source>%1 cannot be packed: %2.</source>
        <translation>No se puede empaquetar %1: %2.</translation>
    </message>
    <message>
        <source>%1 became shorter while it was packed. Wait until the program that writes it is done, then seal again.</source>
        <translation>%1 se acortó mientras se empaquetaba. Espere a que termine el programa que lo escribe y selle de nuevo.</translation>
    </message>
</context>
<context>
    <name>TeamAct</name>
    <message>
        <source>There is no person %1 in this file.</source>
        <translation>No hay una persona %1 en este archivo.</translation>
    </message>
    <message>
        <source>Say which milestone and which school year it is.</source>
        <translation>Diga de qué hito y de qué año escolar se trata.</translation>
    </message>
    <message>
        <source>Give the day on which the student was reached.</source>
        <translation>Indique el día en que se llegó al estudiante.</translation>
    </message>
    <message>
        <source>The day lies in the future. Choose today or an earlier one.</source>
        <translation>El día está en el futuro. Elija hoy o un día anterior.</translation>
    </message>
    <message>
        <source>Say why the milestone does not concern the student.</source>
        <translation>Diga por qué el hito no le corresponde al estudiante.</translation>
    </message>
</context>
<context>
    <name>TimelineSheet</name>
    <message>
        <source>Milepost, page %1</source>
        <translation>Milepost, página %1</translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>height: 0 to 100 %</source>
        <translation>altura: de 0 a 100 %</translation>
    </message>
    <message>
        <source>dotted: %1; %2</source>
        <translation>línea de puntos: %1; %2</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Hoy, %1</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>still going</source>
        <translation>sigue en curso</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>open until a day</comment>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>closes %1</source>
        <translation>cierra el %1</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>sin cumplir</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>words (state)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two dates</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>lane, dates</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>lane, dates: words</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada todavía</translation>
    </message>
    <message>
        <source>%1: nothing yet</source>
        <translation>%1: nada todavía</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>lane: count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <comment>title: 7 lanes, 24 events</comment>
        <translation>%1: %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n carril</numerusform>
            <numerusform>%n carriles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Del %1 al %2.</translation>
    </message>
    <message>
        <source>Today is %1.</source>
        <translation>Hoy es %1.</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>ddd, MMM d</source>
        <comment>date format with the day of the week</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>dddd, MMMM d, yyyy</source>
        <comment>date format with the day of the week</comment>
        <translation>dddd, d 'de' MMMM 'de' yyyy</translation>
    </message>
    <message>
        <source>%1 · week %2 of the school year</source>
        <translation>%1 · semana %2 del año escolar</translation>
    </message>
    <message>
        <source>Nothing was imported yet: bring in an export on the Data page.</source>
        <translation>Todavía no se importó nada: traiga una exportación en la página Datos.</translation>
    </message>
    <message numerus="yes">
        <source>The records end on %1, %n days ago: bring in a newer export on the Data page.</source>
        <translation>
            <numerusform>Los registros terminan el %1, hace %n día: traiga una exportación más nueva en la página Datos.</numerusform>
            <numerusform>Los registros terminan el %1, hace %n días: traiga una exportación más nueva en la página Datos.</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>Review: %1</source>
        <translation>Revisión: %1</translation>
    </message>
    <message>
        <source>Look again: %1</source>
        <translation>Volver a mirar: %1</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>No hay nada por revisar</translation>
    </message>
    <message numerus="yes">
        <source>%n reviews are due</source>
        <translation>
            <numerusform>Corresponde %n revisión</numerusform>
            <numerusform>Corresponden %n revisiones</numerusform>
        </translation>
    </message>
    <message>
        <source>No review falls into this week, and none is left from before.</source>
        <translation>Ninguna revisión cae en esta semana y no queda ninguna de antes.</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>%1: cannot say yet whom it concerns</source>
        <translation>%1: todavía no se puede decir a quién le corresponde</translation>
    </message>
    <message numerus="yes">
        <source>%1: nobody is left of %n students</source>
        <translation>
            <numerusform>%1: no queda nadie pendiente, de %n estudiante</numerusform>
            <numerusform>%1: no queda nadie pendiente, de %n estudiantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n students are left</source>
        <translation>
            <numerusform>%1: pendientes, %2 de %n estudiante</numerusform>
            <numerusform>%1: pendientes, %2 de %n estudiantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; of %n it cannot be said</source>
        <comment>students</comment>
        <translation>
            <numerusform>; de %n no se puede decir</numerusform>
            <numerusform>; de %n no se puede decir</numerusform>
        </translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>cerró el %1</translation>
    </message>
    <message>
        <source>closes %1</source>
        <translation>cierra el %1</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>abrió el %1</translation>
    </message>
    <message>
        <source>opens %1</source>
        <translation>abre el %1</translation>
    </message>
    <message numerus="yes">
        <source>%n windows close this week</source>
        <translation>
            <numerusform>Esta semana cierra %n plazo</numerusform>
            <numerusform>Esta semana cierran %n plazos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>continues a sentence</comment>
        <translation>
            <numerusform>%n abre</numerusform>
            <numerusform>%n abren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n windows open this week</source>
        <translation>
            <numerusform>Esta semana abre %n plazo</numerusform>
            <numerusform>Esta semana abren %n plazos</numerusform>
        </translation>
    </message>
    <message>
        <source>No window opens or closes this week</source>
        <translation>Esta semana no abre ni cierra ningún plazo</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The whole year is on the Journey page.</source>
        <translation>El año completo está en la página Recorrido.</translation>
    </message>
    <message>
        <source>Who is new cannot be said yet</source>
        <translation>Todavía no se puede decir quién es nuevo</translation>
    </message>
    <message>
        <source>Keep the support list after a meeting; from then on this says who came on it since.</source>
        <translation>Conserve la lista de apoyo después de una reunión; desde entonces aquí se dice quién entró en ella.</translation>
    </message>
    <message>
        <source>no earlier list was kept</source>
        <translation>no se conservó ninguna lista anterior</translation>
    </message>
    <message>
        <source>Nobody is new on the support list</source>
        <translation>No hay nadie nuevo en la lista de apoyo</translation>
    </message>
    <message numerus="yes">
        <source>%n students are new on the support list</source>
        <translation>
            <numerusform>Hay %n estudiante nuevo en la lista de apoyo</numerusform>
            <numerusform>Hay %n estudiantes nuevos en la lista de apoyo</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody on it stood on the last kept list already.</source>
        <translation>Todos los que están en ella ya estaban en la última lista conservada.</translation>
    </message>
    <message>
        <source>as of %1, against list %2 of %3</source>
        <translation>al %1, comparada con la lista %2 del %3</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>terminó el %1</translation>
    </message>
    <message>
        <source>review %1</source>
        <translation>se revisa el %1</translation>
    </message>
    <message>
        <source>Nothing was agreed yet</source>
        <translation>Todavía no se acordó nada</translation>
    </message>
    <message numerus="yes">
        <source>%n things were agreed last</source>
        <translation>
            <numerusform>Lo último: se acordó %n cosa</numerusform>
            <numerusform>Lo último: se acordaron %n cosas</numerusform>
        </translation>
    </message>
    <message>
        <source>What the team agrees for a student stands here until the next time it decides.</source>
        <translation>Lo que el equipo acuerda para un estudiante queda aquí hasta la próxima vez que decida.</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>el %1</translation>
    </message>
</context>
<context>
    <name>UndoImport</name>
    <message>
        <source>The note of how the data stood before this import is damaged, so it cannot be taken back. Restore a backup made before the import.</source>
        <translation>La nota de cómo estaban los datos antes de esta importación está dañada, así que no se puede deshacer. Restaure una copia de seguridad hecha antes de la importación.</translation>
    </message>
    <message>
        <source>There is no import %1 in this school file; the history of imports lists them.</source>
        <translation>No hay una importación %1 en este archivo escolar; el historial de importaciones las muestra.</translation>
    </message>
    <message>
        <source>Import %1 was taken back already, on %2.</source>
        <translation>La importación %1 ya se retiró, el %2.</translation>
    </message>
    <message>
        <source>Import %1 stands on import %2. Take import %3 back first.</source>
        <translation>La importación %1 está debajo de la importación %2. Deshaga primero la importación %3.</translation>
    </message>
    <message numerus="yes">
        <source>Import %1 brought students about whom the team has since written: %n record(s) (decisions, notes, drafts, marks) would lose their student. Import a corrected export instead of taking this one back.</source>
        <translation>
            <numerusform>La importación %1 trajo estudiantes sobre los que el equipo ya escribió: %n registro (decisiones, notas, borradores, marcas) quedaría sin su estudiante. Importe una exportación corregida en lugar de deshacer esta.</numerusform>
            <numerusform>La importación %1 trajo estudiantes sobre los que el equipo ya escribió: %n registros (decisiones, notas, borradores, marcas) quedarían sin su estudiante. Importe una exportación corregida en lugar de deshacer esta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>MMM d, yyyy</source>
        <comment>date format</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date format without year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Every student with a need has a plan</source>
        <translation>Cada estudiante con una necesidad tiene un plan</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) have a need and no plan yet</source>
        <translation>
            <numerusform>%n estudiante tiene una necesidad y todavía no tiene plan</numerusform>
            <numerusform>%n estudiantes tienen una necesidad y todavía no tienen plan</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Al %1</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>política %1</translation>
    </message>
    <message>
        <source>import %1</source>
        <translation>importación %1</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) looked at</source>
        <translation>
            <numerusform>%n estudiante considerado</numerusform>
            <numerusform>%n estudiantes considerados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, held against %2</source>
        <translation>%1, comparado con %2</translation>
    </message>
</context>
<context>
    <name>WrittenLanes</name>
    <message>
        <source>%1, %2, by %3.</source>
        <comment>form, day, who</comment>
        <translation>%1, %2, por %3.</translation>
    </message>
    <message>
        <source>Restricted note, %1, by %2. Its words are for those who need them.</source>
        <translation>Nota restringida, %1, por %2. Su texto es para quienes lo necesitan.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>prompt: answer</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Something in it is restricted.</source>
        <translation>Una parte es restringida.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Fortaleza</translation>
    </message>
    <message>
        <source>Strengths and own words</source>
        <translation>Fortalezas y palabras propias</translation>
    </message>
    <message>
        <source>Family contacts</source>
        <translation>Contactos con la familia</translation>
    </message>
    <message>
        <source>Notes and decisions</source>
        <translation>Notas y decisiones</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Palabras propias</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Restricted note</source>
        <translation>Nota restringida</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Seen, no action needed, %1, by %2: %3 Looked at again: %4.</source>
        <translation>Visto, sin acción necesaria, %1, por %2: %3 Se vuelve a mirar: %4.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>prompt. answer</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2, %3, by %4)</source>
        <comment>what was said (form, day, who)</comment>
        <translation>%1 (%2, %3, por %4)</translation>
    </message>
    <message>
        <source>In the student's own words, %1. %2</source>
        <comment>day. what was said</comment>
        <translation>En palabras del estudiante, %1. %2</translation>
    </message>
</context>
<context>
    <name>YearPlan</name>
    <message>
        <source>Marking period %1</source>
        <translation>Período de calificaciones %1</translation>
    </message>
    <message>
        <source>Term %1</source>
        <translation>Período lectivo %1</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>%1 could not be written: %2. Choose another folder, or free some space.</source>
        <translation>No se pudo escribir %1: %2. Elija otra carpeta o libere espacio.</translation>
    </message>
</context>
<context>
    <name>milepost::ChanceCard</name>
    <message>
        <source>%1 (can still change)</source>
        <comment>what a chance rests on</comment>
        <translation>%1 (todavía puede cambiar)</translation>
    </message>
    <message>
        <source>Of students with records like these, %1 persist through the second year of college.</source>
        <translation>De los estudiantes con registros como estos, %1 siguen en la universidad hasta completar el segundo año.</translation>
    </message>
    <message>
        <source>Of students with records like these, %1 reach what this model looks at.</source>
        <translation>De los estudiantes con registros como estos, %1 alcanzan lo que este modelo considera.</translation>
    </message>
    <message>
        <source>Not on file: %1.</source>
        <translation>Sin registro: %1.</translation>
    </message>
    <message>
        <source>How likely</source>
        <translation>Qué tan probable es</translation>
    </message>
    <message>
        <source>This model was fitted on made-up students. Decide nothing by it.</source>
        <translation>Este modelo se ajustó con estudiantes inventados. No decida nada con él.</translation>
    </message>
    <message>
        <source>From %1; nothing after %2 was used.</source>
        <comment>landmark, day</comment>
        <translation>Momento: %1; no se usó nada posterior al %2.</translation>
    </message>
    <message>
        <source>A chance is not a fate. What it rests on goes along with it; that does not show that changing it changes the chance.</source>
        <translation>Una probabilidad no es un destino. Aquello en que se basa va junto con ella; eso no demuestra que cambiarlo cambie la probabilidad.</translation>
    </message>
    <message>
        <source>Not enough information: no ninth-grade record of this student by %1.</source>
        <translation>No hay suficiente información: ningún registro de noveno grado de este estudiante al %1.</translation>
    </message>
    <message>
        <source>The needs above do not depend on it.</source>
        <translation>Las necesidades de arriba no dependen de esto.</translation>
    </message>
    <message>
        <source>About this &amp;model</source>
        <translation>Acerca de e&amp;ste modelo</translation>
    </message>
    <message>
        <source>End ninth grade with no D or F and a GPA of 2.5 or more</source>
        <translation>Terminar noveno grado sin D ni F y con un GPA de 2.5 o más</translation>
    </message>
    <message>
        <source>Graduate from high school</source>
        <translation>Graduarse de la preparatoria</translation>
    </message>
    <message>
        <source>Graduate with the A-G courses</source>
        <translation>Graduarse con los cursos A-G</translation>
    </message>
    <message>
        <source>Go on to college</source>
        <translation>Ingresar a la universidad</translation>
    </message>
    <message>
        <source>Students with records like these, step by step:</source>
        <translation>Estudiantes con registros como estos, paso a paso:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step: chance</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>of 100 such students, those who do</source>
        <translation>de 100 estudiantes así, los que sí</translation>
    </message>
    <message>
        <source>striped: how far the chance itself may be off</source>
        <translation>con rayas: cuánto puede desviarse la probabilidad misma</translation>
    </message>
    <message>
        <source>of 100 such students, those who do not</source>
        <translation>de 100 estudiantes así, los que no</translation>
    </message>
    <message>
        <source>Staying in college is hard to foresee from school records; the steps before it are surer.</source>
        <translation>La permanencia en la universidad es difícil de prever con los registros escolares; los pasos anteriores son más seguros.</translation>
    </message>
    <message>
        <source>What it rests on, compared with %1:</source>
        <translation>En qué se basa, en comparación con %1:</translation>
    </message>
    <message>
        <source>Strengths: %1</source>
        <translation>Fortalezas: %1</translation>
    </message>
    <message>
        <source>Needs: %1</source>
        <translation>Necesidades: %1</translation>
    </message>
    <message>
        <source>Nothing on file differs much from there.</source>
        <translation>Nada de lo registrado difiere mucho de eso.</translation>
    </message>
    <message>
        <source>%1 The chance is less sure without it.</source>
        <translation>%1 Sin eso, la probabilidad es menos segura.</translation>
    </message>
</context>
<context>
    <name>milepost::ChartPanel</name>
    <message>
        <source>Chart, as a table</source>
        <translation>Gráfico, como tabla</translation>
    </message>
    <message>
        <source>%1, in percent</source>
        <translation>%1, en porcentaje</translation>
    </message>
    <message>
        <source>%1; dotted: %2</source>
        <comment>measure; dotted line</comment>
        <translation>%1; línea de puntos: %2</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, como tabla</translation>
    </message>
    <message>
        <source>Show as &amp;picture</source>
        <translation>Ver como &amp;imagen</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Ver como &amp;tabla</translation>
    </message>
    <message>
        <source>%1: no data yet</source>
        <translation>%1: todavía sin datos</translation>
    </message>
    <message>
        <source>%1: %2 in %3</source>
        <translation>%1: %2 en %3</translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4 in %5; lowest %6 in %7</source>
        <translation>%1: %2 en %3, %4 en %5; lo más bajo, %6 en %7</translation>
    </message>
    <message numerus="yes">
        <source>%n without data</source>
        <translation>
            <numerusform>%n sin datos</numerusform>
            <numerusform>%n sin datos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>milepost::ChartTableModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
</context>
<context>
    <name>milepost::CourseShareModel</name>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>D or F</source>
        <translation>D o F</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Porcentaje</translation>
    </message>
</context>
<context>
    <name>milepost::CreateFileDialog</name>
    <message>
        <source>Create a school file</source>
        <translation>Crear un archivo escolar</translation>
    </message>
    <message>
        <source>Everything of one school lies in one encrypted file on this computer. Without its passphrase or its recovery key nobody can open it, not even us.</source>
        <translation>Todo lo de una escuela está en un solo archivo cifrado en esta computadora. Sin su frase de contraseña o su clave de recuperación nadie puede abrirlo, tampoco nosotros.</translation>
    </message>
    <message>
        <source>&amp;School</source>
        <translation>&amp;Escuela</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>E&amp;legir…</translation>
    </message>
    <message>
        <source>Choose where the file is kept</source>
        <translation>Elegir dónde se guarda el archivo</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>&amp;Repetir la frase</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>&amp;Crear</translation>
    </message>
    <message>
        <source>Where the school file is kept</source>
        <translation>Dónde se guarda el archivo escolar</translation>
    </message>
    <message>
        <source>school.milepost</source>
        <comment>file name</comment>
        <translation>escuela.milepost</translation>
    </message>
    <message>
        <source>Milepost school files (*.milepost)</source>
        <translation>Archivos escolares de Milepost (*.milepost)</translation>
    </message>
    <message>
        <source>Type the school's name.</source>
        <translation>Escriba el nombre de la escuela.</translation>
    </message>
    <message>
        <source>Choose where the file is kept.</source>
        <translation>Elija dónde se guarda el archivo.</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>La frase de contraseña es demasiado corta.</translation>
    </message>
    <message>
        <source>The passphrase is easy to guess.</source>
        <translation>La frase de contraseña es fácil de adivinar.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type both again.</source>
        <translation>Las dos frases de contraseña son distintas. Escriba las dos de nuevo.</translation>
    </message>
    <message>
        <source>Creating the encrypted file…</source>
        <translation>Creando el archivo cifrado…</translation>
    </message>
</context>
<context>
    <name>milepost::DataPage</name>
    <message>
        <source>Imports</source>
        <translation>Importaciones</translation>
    </message>
    <message>
        <source>&amp;Undo the last import…</source>
        <translation>&amp;Deshacer la última importación…</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Todavía no se ha importado nada.</translation>
    </message>
    <message>
        <source>Bring in an export</source>
        <translation>Traer una exportación</translation>
    </message>
    <message>
        <source>Choose the sealed export (.pgp) from your district, a OneRoster ZIP or a folder, or drop it anywhere on this page. You see what would change before anything is written.</source>
        <translation>Elija la exportación sellada (.pgp) de su distrito, un ZIP de OneRoster o una carpeta, o suéltelos en cualquier lugar de esta página. Antes de escribir nada se ve qué cambiaría.</translation>
    </message>
    <message>
        <source>Choose an export &amp;file…</source>
        <translation>&amp;Elegir un archivo de exportación…</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>Elegir una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>A sealed export is locked for this school and signed by the district. The district needs your school's key once; you trust the district's key once.</source>
        <translation>Una exportación sellada está cerrada para esta escuela y firmada por el distrito. El distrito necesita la clave de su escuela una vez; la clave del distrito se acepta una vez.</translation>
    </message>
    <message>
        <source>Save the school's &amp;key for the district…</source>
        <translation>&amp;Guardar la clave de la escuela para el distrito…</translation>
    </message>
    <message>
        <source>&amp;Trust a district's key…</source>
        <translation>C&amp;onfiar en la clave de un distrito…</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>Importaciones hasta ahora</translation>
    </message>
    <message>
        <source>Choose an export</source>
        <translation>Elegir una exportación</translation>
    </message>
    <message>
        <source>Exports (*.pgp *.gpg *.asc *.zip *.tar *.csv);;All files (*)</source>
        <translation>Exportaciones (*.pgp *.gpg *.asc *.zip *.tar *.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose an export folder</source>
        <translation>Elegir una carpeta de exportación</translation>
    </message>
    <message>
        <source>Import %1 is done.</source>
        <translation>La importación %1 está lista.</translation>
    </message>
    <message>
        <source>Undo an import</source>
        <translation>Deshacer una importación</translation>
    </message>
    <message>
        <source>Import %1 (%2) is taken back: the school's data stand exactly as before it. What the team decided stays.</source>
        <translation>Se retira la importación %1 (%2): los datos de la escuela quedan exactamente como antes. Lo que decidió el equipo se conserva.</translation>
    </message>
    <message>
        <source>Undo import %1</source>
        <translation>Deshacer la importación %1</translation>
    </message>
    <message>
        <source>Taking import %1 back…</source>
        <translation>Retirando la importación %1…</translation>
    </message>
    <message>
        <source>Import %1 was taken back.</source>
        <translation>La importación %1 se retiró.</translation>
    </message>
    <message>
        <source>Choose the district's public key</source>
        <translation>Elegir la clave pública del distrito</translation>
    </message>
    <message>
        <source>Public keys (*.pub *.asc *.pgp *.gpg *.key);;All files (*)</source>
        <translation>Claves públicas (*.pub *.asc *.pgp *.gpg *.key);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Trust a district's key</source>
        <translation>Confiar en la clave de un distrito</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>No se pudo leer %1: %2.</translation>
    </message>
    <message>
        <source>Exports signed by %1 are trusted from now on.</source>
        <translation>Desde ahora se confía en las exportaciones firmadas por %1.</translation>
    </message>
    <message>
        <source>The school's key</source>
        <translation>La clave de la escuela</translation>
    </message>
    <message>
        <source>Save the school's key</source>
        <translation>Guardar la clave de la escuela</translation>
    </message>
    <message>
        <source>school.pub</source>
        <comment>file name</comment>
        <translation>escuela.pub</translation>
    </message>
    <message>
        <source>Public keys (*.pub)</source>
        <translation>Claves públicas (*.pub)</translation>
    </message>
    <message>
        <source>Send %1 to the district; it is not secret. Then read this fingerprint to them by telephone:
%2</source>
        <translation>Envíe %1 al distrito; no es secreta. Después léales por teléfono esta huella:
%2</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
</context>
<context>
    <name>milepost::DecisionDialog</name>
    <message>
        <source>Agree a step</source>
        <translation>Acordar un paso</translation>
    </message>
    <message>
        <source>Seen, no action needed</source>
        <translation>Visto, sin acción necesaria</translation>
    </message>
    <message>
        <source>What will the team do for %1, who does it, and when do you look again?</source>
        <translation>¿Qué hará el equipo por %1, quién lo hace y cuándo lo revisan de nuevo?</translation>
    </message>
    <message>
        <source>Why does %1 need no action now, and when should the list show them again?</source>
        <translation>¿Por qué %1 no necesita una acción ahora y cuándo debe volver a la lista?</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>date format</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Paso</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Responsable</translation>
    </message>
    <message>
        <source>Seen &amp;by</source>
        <translation>&amp;Visto por</translation>
    </message>
    <message>
        <source>Re&amp;view on</source>
        <translation>Re&amp;visar el</translation>
    </message>
    <message>
        <source>Re&amp;turns on</source>
        <translation>Re&amp;gresa el</translation>
    </message>
    <message>
        <source>Agree this step</source>
        <translation>Acordar este paso</translation>
    </message>
    <message>
        <source>Keep as seen</source>
        <translation>Guardar como visto</translation>
    </message>
    <message>
        <source>Write the step in a few words: what will somebody do?</source>
        <translation>Escriba el paso en pocas palabras: ¿qué hará alguien?</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Escriba el motivo en pocas palabras.</translation>
    </message>
    <message>
        <source>Name one person, so that the step does not fall between two chairs.</source>
        <translation>Nombre a una sola persona, para que el paso no se quede sin dueño.</translation>
    </message>
</context>
<context>
    <name>milepost::DomainCard</name>
    <message>
        <source>as of %1</source>
        <translation>al %1</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>política %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>status: indicator</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>período %1</translation>
    </message>
</context>
<context>
    <name>milepost::FilterChips</name>
    <message>
        <source>Remove filter: %1</source>
        <translation>Quitar filtro: %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Quitar este filtro</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Quitar todos los filtros</translation>
    </message>
</context>
<context>
    <name>milepost::FindingsModel</name>
    <message>
        <source>Must be repaired</source>
        <translation>Hay que repararlo</translation>
    </message>
    <message>
        <source>Please look</source>
        <translation>Conviene mirarlo</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>Para su información</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity: what to do</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, column %2</source>
        <translation>%1, columna %2</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>todo el archivo</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Cuántas veces</translation>
    </message>
</context>
<context>
    <name>milepost::IconArray</name>
    <message>
        <source>Chance, drawn as 100 circles</source>
        <translation>Probabilidad, dibujada como 100 círculos</translation>
    </message>
</context>
<context>
    <name>milepost::ImportDialog</name>
    <message>
        <source>I know where this export came from. Import it although nobody signed it; the file's log keeps that.</source>
        <translation>Sé de dónde vino esta exportación. Importarla aunque nadie la firmó; el registro del archivo lo conserva.</translation>
    </message>
    <message>
        <source>&amp;Open it unsigned</source>
        <translation>A&amp;brirla sin firma</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Save findings as CSV…</source>
        <translation>&amp;Guardar observaciones como CSV…</translation>
    </message>
    <message>
        <source>Import an export</source>
        <translation>Importar una exportación</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Abriendo %1</translation>
    </message>
    <message>
        <source>The whole export is verified before one row of it is read.</source>
        <translation>Se verifica toda la exportación antes de leer una sola fila.</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>%1 was not imported. Nothing was changed.</source>
        <translation>%1 no se importó. No se cambió nada.</translation>
    </message>
    <message>
        <source>What %1 would change</source>
        <translation>Qué cambiaría %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save findings</source>
        <translation>Guardar observaciones</translation>
    </message>
    <message>
        <source>findings.csv</source>
        <translation>observaciones.csv</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
</context>
<context>
    <name>milepost::ImportHistoryModel</name>
    <message>
        <source>Import</source>
        <translation>Importación</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmada por</translation>
    </message>
    <message>
        <source>Data through</source>
        <translation>Datos hasta</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Filas leídas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>sin firma</translation>
    </message>
    <message>
        <source>…%1</source>
        <comment>end of a fingerprint</comment>
        <translation>…%1</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>vigente</translation>
    </message>
</context>
<context>
    <name>milepost::ImportPlanModel</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leídas</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregadas</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiadas</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>No aceptadas</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Ya no están</translation>
    </message>
</context>
<context>
    <name>milepost::ImportPreview</name>
    <message>
        <source>Must be repaired before this export can be imported</source>
        <translation>Hay que reparar esto antes de importar la exportación</translation>
    </message>
    <message>
        <source>Please answer before importing</source>
        <translation>Conviene responder antes de importar</translation>
    </message>
    <message>
        <source>Please look at these</source>
        <translation>Conviene mirar esto</translation>
    </message>
    <message>
        <source>What happens to the rows of each file</source>
        <translation>Qué pasa con las filas de cada archivo</translation>
    </message>
    <message>
        <source>Must be repaired</source>
        <translation>Hay que reparar</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Todavía no se ha escrito nada.</translation>
    </message>
    <message>
        <source>This export holds exactly what the file holds already.</source>
        <translation>Esta exportación contiene exactamente lo que el archivo ya tiene.</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) are new.</source>
        <translation>
            <numerusform>%n estudiante es nuevo.</numerusform>
            <numerusform>%n estudiantes son nuevos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) are no longer in the export; they are kept and marked as left.</source>
        <translation>
            <numerusform>%n estudiante ya no está en la exportación; se conserva y queda marcado como que salió.</numerusform>
            <numerusform>%n estudiantes ya no están en la exportación; se conservan y quedan marcados como que salieron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) came back.</source>
        <translation>
            <numerusform>%n estudiante volvió.</numerusform>
            <numerusform>%n estudiantes volvieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>This export is not newer than the last one from this signer. The older one is meant.</source>
        <translation>Esta exportación no es más nueva que la última de este firmante. Se quiere la antigua.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: what was found</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Far less than before, and that is right. %1</source>
        <translation>Mucho menos que antes, y así es correcto. %1</translation>
    </message>
    <message>
        <source>Import %1 is done and stands in the file. It can be taken back on the Data page until a later import stands on it.</source>
        <translation>La importación %1 está lista y guardada en el archivo. Se puede deshacer en la página Datos mientras no haya otra importación encima.</translation>
    </message>
</context>
<context>
    <name>milepost::JourneyPage</name>
    <message>
        <source>The freshman year</source>
        <translation>El año de noveno grado</translation>
    </message>
    <message>
        <source>Windows of the year</source>
        <translation>Plazos del año</translation>
    </message>
    <message>
        <source>&amp;Windows</source>
        <translation>&amp;Plazos</translation>
    </message>
    <message>
        <source>&amp;Edit milestones…</source>
        <translation>&amp;Editar hitos…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>Save the &amp;journey as PDF…</source>
        <translation>Guardar el &amp;recorrido como PDF…</translation>
    </message>
    <message>
        <source>No journey yet</source>
        <translation>Todavía no hay recorrido</translation>
    </message>
    <message>
        <source>Import an export on the Data page; the year is laid out from it.</source>
        <translation>Importe una exportación en la página Datos; el año se arma con ella.</translation>
    </message>
    <message>
        <source>Nothing was missed so far.</source>
        <translation>Hasta ahora no quedó nada sin cumplir.</translation>
    </message>
    <message>
        <source>None now. “All” shows the whole year.</source>
        <translation>Ninguno por ahora. “Todo el año” muestra el año completo.</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Abiertos ahora</translation>
    </message>
    <message>
        <source>Closing within 7 days</source>
        <translation>Cierran en 7 días o menos</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Sin cumplir</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Por venir</translation>
    </message>
    <message>
        <source>All of the year</source>
        <translation>Todo el año</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>part of the windows, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no such window in this year.</source>
        <translation>No existe ese plazo en este año.</translation>
    </message>
    <message>
        <source>This file is open for reading only: nobody can be marked here.</source>
        <translation>Este archivo está abierto solo para leer: aquí no se puede marcar a nadie.</translation>
    </message>
    <message numerus="yes">
        <source>%n students are marked as reached.</source>
        <translation>
            <numerusform>%n estudiante queda marcado como alcanzado.</numerusform>
            <numerusform>%n estudiantes quedan marcados como alcanzados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n students are marked as not in need of it.</source>
        <translation>
            <numerusform>%n estudiante queda marcado como que no lo necesita.</numerusform>
            <numerusform>%n estudiantes quedan marcados como que no lo necesitan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The marks of %n students are taken back.</source>
        <translation>
            <numerusform>Se retira la marca de %n estudiante.</numerusform>
            <numerusform>Se retiran las marcas de %n estudiantes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>Save the journey as PDF</source>
        <translation>Guardar el recorrido como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>No se pudo escribir el archivo %1.</translation>
    </message>
</context>
<context>
    <name>milepost::ListFilters</name>
    <message>
        <source>name, need, plan, owner</source>
        <translation>nombre, necesidad, plan, responsable</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Todavía sin plan</translation>
    </message>
    <message>
        <source>With a plan, or seen</source>
        <translation>Con un plan, o visto</translation>
    </message>
    <message>
        <source>Cannot say yet</source>
        <translation>Todavía no se puede decir</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>&amp;Need</source>
        <translation>&amp;Necesidad</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Estado</translation>
    </message>
    <message>
        <source>&amp;Grade 9</source>
        <translation>9.º &amp;grado</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>Primer año</translation>
    </message>
    <message>
        <source>Second year</source>
        <translation>Segundo año</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>&amp;Room for</source>
        <translation>&amp;Lugar para</translation>
    </message>
    <message>
        <source>How many students the team can take on now. The others stay in the list, drawn more quietly.</source>
        <translation>A cuántos estudiantes puede atender ahora el equipo. Los demás siguen en la lista, en tono más suave.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>count shown of count in all</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2 students shown</source>
        <translation>%1 de %2 estudiantes a la vista</translation>
    </message>
    <message>
        <source>contains “%1”</source>
        <translation>contiene “%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>milepost::MainWindow</name>
    <message>
        <source>Milepost</source>
        <translation>Milepost</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Create a school file…</source>
        <translation>&amp;Crear un archivo escolar…</translation>
    </message>
    <message>
        <source>&amp;Open a school file…</source>
        <translation>&amp;Abrir un archivo escolar…</translation>
    </message>
    <message>
        <source>C&amp;lose this file</source>
        <translation>C&amp;errar este archivo</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Hide names</source>
        <translation>&amp;Ocultar nombres</translation>
    </message>
    <message>
        <source>F&amp;ull screen (for the projector)</source>
        <translation>&amp;Pantalla completa (para el proyector)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>O&amp;scuro</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texto más pe&amp;queño</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texto &amp;normal</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Panel sigu&amp;iente</translation>
    </message>
    <message>
        <source>P&amp;revious pane</source>
        <translation>Panel an&amp;terior</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>A&amp;tajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Milepost</source>
        <translation>A&amp;cerca de Milepost</translation>
    </message>
    <message>
        <source>About Milepost</source>
        <translation>Acerca de Milepost</translation>
    </message>
    <message>
        <source>Milepost %1. Free software under the GNU General Public License, version 3 or later. It has no network code: what you import stays on this computer.</source>
        <translation>Milepost %1. Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. No tiene código de red: lo que se importa se queda en esta computadora.</translation>
    </message>
    <message>
        <source>%1 - Milepost</source>
        <translation>%1 - Milepost</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Cerrar el archivo</translation>
    </message>
    <message>
        <source>Work on the file is still under way. If it is stopped now, the file stays as it was before that work.</source>
        <translation>Todavía hay un trabajo en curso en el archivo. Si se detiene ahora, el archivo queda como estaba antes de ese trabajo.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Tamaño del texto %1 %</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>I&amp;dioma</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Del sistema</translation>
    </message>
    <message>
        <source>The language changes when Milepost starts again.</source>
        <translation>El idioma cambia cuando Milepost se inicia de nuevo.</translation>
    </message>
    <message>
        <source>The students are still being read; try again in a moment.</source>
        <translation>Todavía se están leyendo los estudiantes; pruebe de nuevo en un momento.</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>Find a &amp;student…</source>
        <translation>&amp;Buscar un estudiante…</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>B&amp;uscar en esta página</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>A&amp;delante</translation>
    </message>
</context>
<context>
    <name>milepost::MarksDialog</name>
    <message>
        <source>reached on %1</source>
        <translation>alcanzado el %1</translation>
    </message>
    <message>
        <source>not needed, said on %1</source>
        <translation>no lo necesita, indicado el %1</translation>
    </message>
    <message>
        <source>Students marked by hand</source>
        <translation>Estudiantes marcados a mano</translation>
    </message>
    <message>
        <source>Marks made by hand</source>
        <translation>Marcas hechas a mano</translation>
    </message>
    <message>
        <source>Whose mark at “%1” do you take back? What else is on file about them stays.</source>
        <translation>¿De quién retira la marca en “%1”? Lo demás que está registrado sobre esas personas se conserva.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
</context>
<context>
    <name>milepost::MilestoneEditor</name>
    <message>
        <source>Add a milestone</source>
        <translation>Agregar un hito</translation>
    </message>
    <message>
        <source>Edit a milestone</source>
        <translation>Editar un hito</translation>
    </message>
    <message>
        <source>&amp;Add the milestone</source>
        <translation>Agregar el &amp;hito</translation>
    </message>
    <message>
        <source>&amp;Save as a new version</source>
        <translation>&amp;Guardar como versión nueva</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>What it is &amp;for</source>
        <translation>&amp;Para qué sirve</translation>
    </message>
    <message>
        <source>When it is open</source>
        <translation>Cuándo está abierto</translation>
    </message>
    <message>
        <source>Comes again with each &amp;marking period</source>
        <translation>&amp;Se repite en cada período de calificaciones</translation>
    </message>
    <message>
        <source>&amp;Opens</source>
        <translation>A&amp;bre</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Abre</translation>
    </message>
    <message>
        <source>&amp;Closes (this day is still in it)</source>
        <translation>C&amp;ierra (ese día todavía está incluido)</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Cierra</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>W&amp;hom it concerns</source>
        <translation>A &amp;quién concierne</translation>
    </message>
    <message>
        <source>&amp;Who acts</source>
        <translation>Q&amp;uién actúa</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>&amp;Nivel</translation>
    </message>
    <message>
        <source>Sta&amp;nce</source>
        <translation>En&amp;foque</translation>
    </message>
    <message>
        <source>What counts as reached</source>
        <translation>Qué cuenta como alcanzado</translation>
    </message>
    <message>
        <source>A student is reached when, while it is open, one of these happens. Marking by hand always counts.</source>
        <translation>Un estudiante queda alcanzado cuando, mientras el plazo está abierto, ocurre una de estas cosas. Marcar a mano siempre cuenta.</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Qué ayuda</translation>
    </message>
    <message>
        <source>S&amp;upports of the menu (space bar checks one)</source>
        <translation>Ap&amp;oyos del menú (la barra espaciadora marca uno)</translation>
    </message>
    <message>
        <source>&amp;Protocol</source>
        <translation>P&amp;rotocolo</translation>
    </message>
    <message>
        <source>&amp;Evidence, one sentence a line, each with its source</source>
        <translation>&amp;Evidencia, una oración por línea, cada una con su fuente</translation>
    </message>
    <message>
        <source>%1 (no longer in the menu)</source>
        <translation>%1 (ya no está en el menú)</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no protocol</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>The words of this milestone came in several languages. Once saved, from now on these words stand in every language.</source>
        <translation>Las palabras de este hito venían en varios idiomas. Una vez guardado, desde entonces valen estas palabras en todos los idiomas.</translation>
    </message>
    <message>
        <source>Give the milestone a title, short enough for a line of the list.</source>
        <translation>Dé al hito un título corto, que quepa en una línea de la lista.</translation>
    </message>
    <message>
        <source>What you changed here is not saved and goes.</source>
        <translation>Lo que cambió aquí no está guardado y se pierde.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Cerrar sin guardar</translation>
    </message>
</context>
<context>
    <name>milepost::MilestoneListDialog</name>
    <message>
        <source>Milestones</source>
        <translation>Hitos</translation>
    </message>
    <message>
        <source>Milestones of the year</source>
        <translation>Hitos del año</translation>
    </message>
    <message>
        <source>The good moments to act in the freshman year. Change them to what your school does; every version is kept.</source>
        <translation>Los buenos momentos para actuar en el año de noveno grado. Cámbielos según lo que hace su escuela; todas las versiones se conservan.</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>&amp;Add a milestone…</source>
        <translation>&amp;Agregar un hito…</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>&amp;Retirar</translation>
    </message>
    <message>
        <source>Earlier &amp;versions…</source>
        <translation>&amp;Versiones anteriores…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>This file is open for reading only: milestones can be looked at, not changed.</source>
        <translation>Este archivo está abierto solo para leer: los hitos se pueden ver, pero no cambiar.</translation>
    </message>
    <message>
        <source>B&amp;ring back</source>
        <translation>Rec&amp;uperar</translation>
    </message>
    <message>
        <source>A student's name stands in the words of this milestone, and names are hidden. Show them to edit it.</source>
        <translation>En las palabras de este hito aparece el nombre de un estudiante, y los nombres están ocultos. Muéstrelos para editarlo.</translation>
    </message>
    <message>
        <source>“%1” no longer stands in the year. What was noted and marked for it is kept, and it can be brought back.</source>
        <translation>“%1” ya no está en el año. Lo que se anotó y se marcó para este hito se conserva, y se puede recuperar.</translation>
    </message>
    <message>
        <source>“%1” stands in the year again, as it was.</source>
        <translation>“%1” está de nuevo en el año, tal como estaba.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
</context>
<context>
    <name>milepost::MilestoneListModel</name>
    <message>
        <source>Milestone</source>
        <translation>Hito</translation>
    </message>
    <message>
        <source>Open this year</source>
        <translation>Abierto este año</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Saved by</source>
        <translation>Guardado por</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, day</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>milepost::MilestonePanel</name>
    <message>
        <source>&amp;Mark as reached…</source>
        <translation>&amp;Marcar como alcanzados…</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Left at: %1</source>
        <translation>Pendientes en: %1</translation>
    </message>
    <message>
        <source>Reached at: %1</source>
        <translation>Alcanzados en: %1</translation>
    </message>
    <message>
        <source>Concerned by: %1</source>
        <translation>Les corresponde: %1</translation>
    </message>
    <message>
        <source>When it is open</source>
        <translation>Cuándo está abierto</translation>
    </message>
    <message>
        <source>%1, both days included</source>
        <comment>window</comment>
        <translation>%1, ambos días incluidos</translation>
    </message>
    <message>
        <source>Opens: %1. Closes: %2.</source>
        <translation>Abre: %1. Cierra: %2.</translation>
    </message>
    <message>
        <source>Comes again with every marking period.</source>
        <translation>Se repite en cada período de calificaciones.</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Quién actúa</translation>
    </message>
    <message>
        <source>Level: %1 · %2</source>
        <comment>level, stance</comment>
        <translation>Nivel: %1 · %2</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>of whom: how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reached: %1 · left: %2</source>
        <translation>Alcanzados: %1 · pendientes: %2</translation>
    </message>
    <message>
        <source>A student counts as reached when, inside the window: %1.</source>
        <translation>Un estudiante cuenta como alcanzado cuando, dentro del plazo: %1.</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between acts</comment>
        <translation>; </translation>
    </message>
    <message numerus="yes">
        <source>%n students are marked by hand.</source>
        <translation>
            <numerusform>%n estudiante está marcado a mano.</numerusform>
            <numerusform>%n estudiantes están marcados a mano.</numerusform>
        </translation>
    </message>
    <message>
        <source>Supports from the menu</source>
        <translation>Apoyos del menú</translation>
    </message>
    <message>
        <source>no longer on the menu</source>
        <translation>ya no está en el menú</translation>
    </message>
    <message>
        <source>Protocol for the meeting</source>
        <translation>Protocolo para la reunión</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>Por qué ahora</translation>
    </message>
    <message>
        <source>Choose a window in the picture or in the list to see what it is for and who is left.</source>
        <translation>Elija un plazo en la imagen o en la lista para ver para qué es y quiénes quedan pendientes.</translation>
    </message>
    <message>
        <source>Source of this milestone: %1</source>
        <translation>Fuente de este hito: %1</translation>
    </message>
    <message>
        <source>&amp;Show who is left</source>
        <translation>Mostrar a quienes &amp;quedan</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show the %n who are left</source>
        <translation>
            <numerusform>Mostrar a %n que &amp;queda</numerusform>
            <numerusform>Mostrar a los %n que &amp;quedan</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;who was reached</source>
        <translation>Mostrar a los &amp;alcanzados</translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w the %n reached</source>
        <translation>
            <numerusform>Mostrar a %n &amp;alcanzado</numerusform>
            <numerusform>Mostrar a los %n &amp;alcanzados</numerusform>
        </translation>
    </message>
    <message>
        <source>Show a&amp;ll</source>
        <translation>Mostrar &amp;todos</translation>
    </message>
    <message numerus="yes">
        <source>Show a&amp;ll %n</source>
        <translation>
            <numerusform>Mostrar &amp;todos (%n)</numerusform>
            <numerusform>Mostrar &amp;todos (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Take &amp;back marks by hand…</source>
        <translation>&amp;Retirar marcas hechas a mano…</translation>
    </message>
    <message>
        <source>Students can be marked from %1 on, when it opens.</source>
        <translation>Se puede marcar a estudiantes a partir del %1, cuando abre.</translation>
    </message>
    <message>
        <source>Students can be marked once it can be said when it is open.</source>
        <translation>Se podrá marcar a estudiantes en cuanto se pueda decir cuándo está abierto.</translation>
    </message>
    <message>
        <source>Nobody known is left to be marked.</source>
        <translation>No queda por marcar nadie de quien se sepa.</translation>
    </message>
</context>
<context>
    <name>milepost::MilestoneVersionsDialog</name>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Versiones anteriores</translation>
    </message>
    <message>
        <source>“%1” as it was saved, the newest first. Every version is kept.</source>
        <translation>“%1” tal como se guardó, lo más nuevo primero. Todas las versiones se conservan.</translation>
    </message>
    <message>
        <source>&amp;What differs, in words</source>
        <translation>&amp;Qué cambia, en palabras</translation>
    </message>
    <message>
        <source>What differs, in words</source>
        <translation>Qué cambia, en palabras</translation>
    </message>
</context>
<context>
    <name>milepost::MilestoneVersionsModel</name>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardada</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>What differs from the version before</source>
        <translation>Qué cambia respecto a la versión anterior</translation>
    </message>
</context>
<context>
    <name>milepost::ModelCardDialog</name>
    <message>
        <source>Model card</source>
        <translation>Ficha del modelo</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>Acerca de este modelo</translation>
    </message>
</context>
<context>
    <name>milepost::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>Nombres ocultos</translation>
    </message>
    <message>
        <source>Names shown</source>
        <translation>Nombres a la vista</translation>
    </message>
    <message>
        <source>Show names (Ctrl+Shift+H)</source>
        <translation>Mostrar nombres (Ctrl+Shift+H)</translation>
    </message>
    <message>
        <source>Hide names (Ctrl+Shift+H)</source>
        <translation>Ocultar nombres (Ctrl+Shift+H)</translation>
    </message>
</context>
<context>
    <name>milepost::NoteEditor</name>
    <message>
        <source>&amp;Restricted</source>
        <translation>&amp;Restringida</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>date format</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Día</translation>
    </message>
    <message>
        <source>The words of a restricted note are hidden until somebody who needs them asks; who read it is written down.</source>
        <translation>Las palabras de una nota restringida quedan ocultas hasta que las pida alguien que las necesite; queda anotado quién la leyó.</translation>
    </message>
    <message>
        <source>&amp;Save the note</source>
        <translation>&amp;Guardar la nota</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>&amp;Keep as draft and close</source>
        <translation>&amp;Conservar como borrador y cerrar</translation>
    </message>
    <message>
        <source>Throw a&amp;way</source>
        <translation>Desc&amp;artar</translation>
    </message>
    <message>
        <source>Restricted; it stays as it is.</source>
        <translation>Restringida; queda como está.</translation>
    </message>
    <message>
        <source>%1 (restricted)</source>
        <comment>what a note asks</comment>
        <translation>%1 (restringida)</translation>
    </message>
    <message>
        <source>Draft kept %1</source>
        <translation>Borrador conservado: %1</translation>
    </message>
    <message>
        <source>Kept as a draft at every pause.</source>
        <translation>Se conserva como borrador en cada pausa.</translation>
    </message>
    <message>
        <source>%1 about %2</source>
        <comment>form, student</comment>
        <translation>%1 sobre %2</translation>
    </message>
    <message>
        <source>Names are hidden. Show them to go on writing; what stands here is kept as a draft.</source>
        <translation>Los nombres están ocultos. Muéstrelos para seguir escribiendo; lo que hay aquí se conserva como borrador.</translation>
    </message>
    <message>
        <source>The draft could not be kept: %1</source>
        <translation>No se pudo conservar el borrador: %1</translation>
    </message>
    <message>
        <source>The note is saved.</source>
        <translation>La nota está guardada.</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Conservar como borrador</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>What was written here goes for good; notes that were saved stay.</source>
        <translation>Lo que se escribió aquí se borra para siempre; las notas ya guardadas se quedan.</translation>
    </message>
</context>
<context>
    <name>milepost::NotesCard</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Restricted.</source>
        <translation>Restringida.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>form, day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Read restricted note</source>
        <translation>Leer nota restringida</translation>
    </message>
    <message>
        <source>Read restricted note: %1</source>
        <translation>Leer nota restringida: %1</translation>
    </message>
    <message>
        <source>Revise…</source>
        <translation>Revisar…</translation>
    </message>
    <message>
        <source>Revise: %1</source>
        <translation>Revisar: %1</translation>
    </message>
    <message>
        <source>Earlier revisions</source>
        <translation>Revisiones anteriores</translation>
    </message>
    <message>
        <source>Earlier revisions: %1</source>
        <translation>Revisiones anteriores: %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>revised %1 by %2</source>
        <translation>revisada el %1 por %2</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier revision(s)</source>
        <translation>
            <numerusform>%n revisión anterior</numerusform>
            <numerusform>%n revisiones anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>restringida</translation>
    </message>
    <message>
        <source>Its words are hidden until somebody who needs them asks.</source>
        <translation>Sus palabras quedan ocultas hasta que las pida alguien que las necesite.</translation>
    </message>
    <message>
        <source>Revision %1, %2, by %3</source>
        <translation>Revisión %1, %2, por %3</translation>
    </message>
    <message>
        <source>Write this note…</source>
        <translation>Escribir esta nota…</translation>
    </message>
    <message>
        <source>Write: %1…</source>
        <comment>a form's title</comment>
        <translation>Escribir: %1…</translation>
    </message>
    <message numerus="yes">
        <source>Show earlier years (%n note(s))</source>
        <translation>
            <numerusform>Mostrar años anteriores (%n nota)</numerusform>
            <numerusform>Mostrar años anteriores (%n notas)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>milepost::OffsetEditor</name>
    <message>
        <source>counted from the end</source>
        <translation>contado desde el final</translation>
    </message>
    <message>
        <source>in the school year before</source>
        <translation>en el año escolar anterior</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Opens: number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>days after</source>
        <translation>días después de:</translation>
    </message>
    <message>
        <source>days before</source>
        <translation>días antes de:</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>after or before</source>
        <translation>después o antes</translation>
    </message>
    <message>
        <source>counted from</source>
        <translation>contado desde</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>number counted from the end</source>
        <translation>número contado desde el final</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mes</translation>
    </message>
    <message>
        <source>day of the month</source>
        <translation>día del mes</translation>
    </message>
</context>
<context>
    <name>milepost::OutcomeDialog</name>
    <message>
        <source>End this step</source>
        <translation>Terminar este paso</translation>
    </message>
    <message>
        <source>&amp;What came of it?</source>
        <translation>¿&amp;Qué resultó de esto?</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>¿Qué resultó de esto?</translation>
    </message>
    <message>
        <source>Write in a few words what came of it, also if nothing did: the next team learns from it.</source>
        <translation>Escriba en pocas palabras qué resultó de esto, aunque no haya resultado nada: el próximo equipo aprende de ello.</translation>
    </message>
</context>
<context>
    <name>milepost::PeopleChecklist</name>
    <message>
        <source>Choose &amp;all</source>
        <translation>Elegir &amp;todos</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>Elegir &amp;ninguno</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>student: what</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n students chosen</source>
        <translation>
            <numerusform>%1 de %n estudiante en la selección</numerusform>
            <numerusform>%1 de %n estudiantes en la selección</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>milepost::PeriodShareModel</name>
    <message>
        <source>Period</source>
        <translation>Hora de clase</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Ausencias</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Porcentaje</translation>
    </message>
</context>
<context>
    <name>milepost::ReachDialog</name>
    <message>
        <source>Students who are left</source>
        <translation>Estudiantes que faltan</translation>
    </message>
    <message>
        <source>&amp;Reached on</source>
        <translation>&amp;Alcanzado el</translation>
    </message>
    <message>
        <source>Not needed, &amp;because…</source>
        <translation>No hace falta, &amp;porque…</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Mark as reached</source>
        <translation>Marcar como alcanzado</translation>
    </message>
    <message>
        <source>Who was reached at “%1”?</source>
        <translation>¿A quiénes se llegó en “%1”?</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>date format</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Reached on</source>
        <translation>Alcanzado el</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Mark as not needed</source>
        <translation>Marcar que no hace falta</translation>
    </message>
    <message>
        <source>Write in a few words why it is not needed.</source>
        <translation>Escriba en pocas palabras por qué no hace falta.</translation>
    </message>
    <message>
        <source>Choose at least one student: the space bar or a click into the box.</source>
        <translation>Elija al menos un estudiante: con la barra espaciadora o con un clic en la casilla.</translation>
    </message>
</context>
<context>
    <name>milepost::RecoveryKeyDialog</name>
    <message>
        <source>I have it on &amp;paper.</source>
        <translation>La tengo en &amp;papel.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>If the passphrase is lost, this key opens the file. It is shown only now. Put it on paper and keep the paper in the school's safe, not beside this computer.</source>
        <translation>Si se pierde la frase de contraseña, esta clave abre el archivo. Solo se muestra ahora. Pásela a papel y guárdelo en la caja fuerte de la escuela, no junto a esta computadora.</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Milepost recovery key</source>
        <translation>Clave de recuperación de Milepost</translation>
    </message>
    <message>
        <source>Whoever holds this paper can open the school's file. Keep it in the school's safe. To use it, type it where Milepost asks for the passphrase.</source>
        <translation>Quien tenga este papel puede abrir el archivo de la escuela. Guárdelo en la caja fuerte de la escuela. Para usarla, escríbala donde Milepost pide la frase de contraseña.</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Guardar la clave de recuperación</translation>
    </message>
    <message>
        <source>milepost-recovery-key.pdf</source>
        <comment>file name</comment>
        <translation>clave-de-recuperacion-milepost.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1. Print it, then delete this copy: the key must not lie beside the file it opens.</source>
        <translation>Guardado como %1. Imprímalo y después borre esta copia: la clave no debe estar junto al archivo que abre.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder.</source>
        <translation>No se pudo escribir %1: %2. Elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>milepost::SchoolLoader</name>
    <message>
        <source>Looking at the records…</source>
        <translation>Mirando los registros…</translation>
    </message>
    <message>
        <source>Looking at earlier chances…</source>
        <translation>Mirando las probabilidades anteriores…</translation>
    </message>
</context>
<context>
    <name>milepost::ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>milepost::StandingsModel</name>
    <message>
        <source>Closes</source>
        <translation>Cierra</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Hito</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Para quiénes</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Alcanzados</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>cannot say yet</source>
        <translation>todavía no se puede decir</translation>
    </message>
    <message>
        <source>cannot say yet: %1</source>
        <translation>todavía no se puede decir: %1</translation>
    </message>
    <message>
        <source>Cannot say</source>
        <translation>No se puede decir</translation>
    </message>
</context>
<context>
    <name>milepost::StartPage</name>
    <message>
        <source>Opened last</source>
        <translation>Abiertos últimamente</translation>
    </message>
    <message>
        <source>Milepost</source>
        <translation>Milepost</translation>
    </message>
    <message>
        <source>From who needs us now to what we agreed, who does it, and whether it helped. Everything stays in one encrypted file on this computer.</source>
        <translation>De quién nos necesita ahora a qué acordamos, quién lo hace y si ayudó. Todo se queda en un solo archivo cifrado en esta computadora.</translation>
    </message>
    <message>
        <source>&amp;Create a school file…</source>
        <translation>&amp;Crear un archivo escolar…</translation>
    </message>
    <message>
        <source>&amp;Open a school file…</source>
        <translation>A&amp;brir un archivo escolar…</translation>
    </message>
    <message>
        <source>Open a school file</source>
        <translation>Abrir un archivo escolar</translation>
    </message>
    <message>
        <source>Milepost school files (*.milepost);;All files (*)</source>
        <translation>Archivos escolares de Milepost (*.milepost);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>There is no file %1 any more. Take it off this list?</source>
        <translation>El archivo %1 ya no existe. ¿Quitarlo de esta lista?</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Quitarlo</translation>
    </message>
</context>
<context>
    <name>milepost::StatusLine</name>
    <message>
        <source>no file open</source>
        <translation>ningún archivo abierto</translation>
    </message>
    <message>
        <source>import %1, data through %2</source>
        <translation>importación %1, datos hasta el %2</translation>
    </message>
    <message>
        <source>nothing imported</source>
        <translation>nada importado</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>al %1</translation>
    </message>
</context>
<context>
    <name>milepost::StudentFinder</name>
    <message>
        <source>Find a student</source>
        <translation>Buscar un estudiante</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name, local id</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>&amp;Name or student number</source>
        <translation>&amp;Nombre o número de estudiante</translation>
    </message>
    <message>
        <source>Name or student number</source>
        <translation>Nombre o número de estudiante</translation>
    </message>
    <message>
        <source>Students found</source>
        <translation>Estudiantes encontrados</translation>
    </message>
    <message numerus="yes">
        <source>%n students; the first %1 are shown, type more</source>
        <translation>
            <numerusform>%n estudiante; se ven los primeros %1, escriba más</numerusform>
            <numerusform>%n estudiantes; se ven los primeros %1, escriba más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n students</source>
        <translation>
            <numerusform>%n estudiante</numerusform>
            <numerusform>%n estudiantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>milepost::StudentPage</name>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>A note is waiting</source>
        <translation>Hay una nota en espera</translation>
    </message>
    <message>
        <source>What goes well</source>
        <translation>Lo que va bien</translation>
    </message>
    <message>
        <source>In the student's own words</source>
        <translation>En palabras del propio estudiante</translation>
    </message>
    <message>
        <source>Next reachable step</source>
        <translation>Próximo paso alcanzable</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Calificaciones</translation>
    </message>
    <message>
        <source>Belonging and behavior</source>
        <translation>Pertenencia y conducta</translation>
    </message>
    <message>
        <source>Taken together</source>
        <translation>En conjunto</translation>
    </message>
    <message>
        <source>From grade 8</source>
        <translation>De octavo grado</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>The year as a strip</source>
        <translation>El año como franja</translation>
    </message>
    <message>
        <source>The student's year</source>
        <translation>El año del estudiante</translation>
    </message>
    <message>
        <source>&amp;Print the journey…</source>
        <translation>&amp;Imprimir el recorrido…</translation>
    </message>
    <message>
        <source>Save the journey as P&amp;DF…</source>
        <translation>Guardar el recorrido como P&amp;DF…</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <comment>place of count in a list</comment>
        <translation>%1 de %2 en %3</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>grado %1</translation>
    </message>
    <message>
        <source>has left the school</source>
        <translation>ya no está en la escuela</translation>
    </message>
    <message>
        <source>on the support list since %1</source>
        <translation>en la lista de apoyo desde el %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>al %1</translation>
    </message>
    <message>
        <source>import %1</source>
        <translation>importación %1</translation>
    </message>
    <message>
        <source>A note was being written on %1.</source>
        <translation>El %1 se estaba escribiendo una nota.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Descartarla</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>form of the note, day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>question, day</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This file is open for reading only: nothing can be written here.</source>
        <translation>Este archivo está abierto solo para leer: aquí no se puede escribir nada.</translation>
    </message>
    <message>
        <source>The step is agreed; it is looked at again on %1.</source>
        <translation>El paso está acordado; se vuelve a mirar el %1.</translation>
    </message>
    <message>
        <source>The step has ended; what came of it is kept.</source>
        <translation>El paso terminó; lo que resultó de él queda guardado.</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Conservar como borrador</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Read restricted note</source>
        <translation>Leer nota restringida</translation>
    </message>
    <message>
        <source>A restricted note is for those who need it for this student. That you read it is written in the file's log.</source>
        <translation>Una nota restringida es para quienes la necesitan por este estudiante. En el registro del archivo queda anotado que usted la leyó.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Leerla</translation>
    </message>
    <message>
        <source>Earlier revisions</source>
        <translation>Revisiones anteriores</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>What was written here goes for good; notes that were saved stay.</source>
        <translation>Lo que se escribió aquí se borra para siempre; las notas ya guardadas se quedan.</translation>
    </message>
</context>
<context>
    <name>milepost::StudentPanel</name>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>&amp;Agree a step…</source>
        <translation>Aco&amp;rdar un paso…</translation>
    </message>
    <message>
        <source>S&amp;een, no action…</source>
        <translation>Vis&amp;to, sin acción…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>status: indicator</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>período %1</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>política %1</translation>
    </message>
    <message>
        <source>Choose a student in the list to see strengths, needs and what was agreed.</source>
        <translation>Elija un estudiante en la lista para ver fortalezas, necesidades y lo que se acordó.</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>grado %1</translation>
    </message>
    <message>
        <source>second year in grade 9</source>
        <translation>segundo año en noveno grado</translation>
    </message>
    <message>
        <source>on the list since %1</source>
        <translation>en la lista desde el %1</translation>
    </message>
    <message>
        <source>What goes well</source>
        <translation>Lo que va bien</translation>
    </message>
    <message>
        <source>In the student's own words</source>
        <translation>En palabras del propio estudiante</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Likely to need support with</source>
        <translation>Probablemente necesite apoyo con</translation>
    </message>
    <message>
        <source>Cannot say yet</source>
        <translation>Todavía no se puede decir</translation>
    </message>
    <message>
        <source>What the team decided</source>
        <translation>Lo que decidió el equipo</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nada todavía.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>kind, date: words</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>terminó el %1</translation>
    </message>
    <message>
        <source>review on %1</source>
        <translation>se revisa el %1</translation>
    </message>
    <message>
        <source>returns on %1</source>
        <translation>regresa el %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>milepost::StudentsList</name>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>name or local id</source>
        <translation>nombre o identificador local</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Likely to need support somewhere</source>
        <translation>Probablemente necesite apoyo en algo</translation>
    </message>
    <message>
        <source>To watch somewhere</source>
        <translation>En observación en algo</translation>
    </message>
    <message>
        <source>On track everywhere</source>
        <translation>En camino en todo</translation>
    </message>
    <message>
        <source>Something cannot be said yet</source>
        <translation>Algo no se puede decir todavía</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Estado</translation>
    </message>
    <message>
        <source>Show everybody again</source>
        <translation>Mostrar a todos de nuevo</translation>
    </message>
    <message>
        <source>%1  ×</source>
        <comment>a list that is shown</comment>
        <translation>%1  ×</translation>
    </message>
    <message>
        <source>Show everybody again instead of: %1</source>
        <translation>Mostrar a todos de nuevo en lugar de: %1</translation>
    </message>
    <message>
        <source>No students yet</source>
        <translation>Todavía no hay estudiantes</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) in grade 9</source>
        <translation>
            <numerusform>%n estudiante de noveno grado</numerusform>
            <numerusform>%n estudiantes de noveno grado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n student(s)</source>
        <comment>a list</comment>
        <translation>
            <numerusform>%1: %n estudiante</numerusform>
            <numerusform>%1: %n estudiantes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>count shown of count in all</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2 students shown</source>
        <translation>%1 de %2 estudiantes a la vista</translation>
    </message>
    <message>
        <source>Notes whose writing was broken off:</source>
        <translation>Notas que quedaron a medio escribir:</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>student, day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Go on writing the note about %1</source>
        <translation>Seguir escribiendo la nota sobre %1</translation>
    </message>
</context>
<context>
    <name>milepost::StudentsModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>status, value</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, second year</source>
        <comment>grade</comment>
        <translation>%1, segundo año</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>Ds and Fs</source>
        <translation>D y F</translation>
    </message>
    <message>
        <source>GPA</source>
        <translation>GPA</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Próxima fecha</translation>
    </message>
</context>
<context>
    <name>milepost::StudentsPage</name>
    <message>
        <source>Keep as draft</source>
        <translation>Conservar como borrador</translation>
    </message>
    <message>
        <source>A note is not kept</source>
        <translation>Una nota no se conservó</translation>
    </message>
    <message>
        <source>What was written last could not be kept: %1</source>
        <translation>Lo último que se escribió no se pudo conservar: %1</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Cerrar sin conservarla</translation>
    </message>
    <message>
        <source>Names on paper</source>
        <translation>Nombres en papel</translation>
    </message>
    <message>
        <source>Names are shown now, so words that name a student will stand in what you print or save. It leaves the encrypted file: keep it where only the team can read it.</source>
        <translation>Los nombres están a la vista, así que en lo que imprima o guarde aparecerán palabras que nombran a un estudiante. Eso sale del archivo cifrado: guárdelo donde solo el equipo pueda leerlo.</translation>
    </message>
    <message>
        <source>Go on with names</source>
        <translation>Continuar con nombres</translation>
    </message>
    <message>
        <source>Save the journey as PDF</source>
        <translation>Guardar el recorrido como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>No se pudo escribir el archivo %1.</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
</context>
<context>
    <name>milepost::SupportListModel</name>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Need, in words</source>
        <translation>Necesidad, en palabras</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Cannot say yet</source>
        <translation>Todavía no se puede decir</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Próxima fecha</translation>
    </message>
    <message>
        <source>after the places available now</source>
        <translation>después de los lugares disponibles ahora</translation>
    </message>
    <message>
        <source>%1 (second year in grade 9)</source>
        <translation>%1 (segundo año en noveno grado)</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Probabilidad</translation>
    </message>
</context>
<context>
    <name>milepost::SupportListPage</name>
    <message>
        <source>No list yet</source>
        <translation>Todavía no hay lista</translation>
    </message>
    <message>
        <source>Support list</source>
        <translation>Lista de apoyo</translation>
    </message>
    <message>
        <source>&amp;Keep this list</source>
        <translation>&amp;Conservar esta lista</translation>
    </message>
    <message>
        <source>Keeps the list with its date, policy and import, so that it can be shown again later.</source>
        <translation>Conserva la lista con su fecha, política e importación, para poder mostrarla de nuevo más adelante.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Guardar como P&amp;DF…</translation>
    </message>
    <message>
        <source>Save as &amp;web page…</source>
        <translation>Guardar como página &amp;web…</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>Save &amp;what is shown as CSV…</source>
        <translation>Guardar l&amp;o que se ve como CSV…</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Import an export on the Data page; the list is made from it.</source>
        <translation>Importe una exportación en la página Datos; la lista se hace con ella.</translation>
    </message>
    <message>
        <source>The step is agreed; the student leaves the list until %1.</source>
        <translation>El paso está acordado; el estudiante sale de la lista hasta el %1.</translation>
    </message>
    <message>
        <source>Kept as seen; the student returns on %1.</source>
        <translation>Guardado como visto; el estudiante regresa el %1.</translation>
    </message>
    <message>
        <source>Kept as list %1.</source>
        <translation>Conservada como lista %1.</translation>
    </message>
    <message>
        <source>Names on paper</source>
        <translation>Nombres en papel</translation>
    </message>
    <message>
        <source>Names are shown now, so they will stand in what you print or save. It leaves the encrypted file: keep it where only the team can read it.</source>
        <translation>Los nombres están a la vista, así que aparecerán en lo que se imprima o guarde. Eso sale del archivo cifrado: guárdelo donde solo el equipo pueda leerlo.</translation>
    </message>
    <message>
        <source>Go on with names</source>
        <translation>Continuar con nombres</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save the support list</source>
        <translation>Guardar la lista de apoyo</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Drawing pages…</source>
        <translation>Dibujando páginas…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>Go to the &amp;list of students</source>
        <translation>Ir a la lista de est&amp;udiantes</translation>
    </message>
    <message>
        <source>Co&amp;urses, sections and periods</source>
        <translation>C&amp;ursos, clases y horas de clase</translation>
    </message>
</context>
<context>
    <name>milepost::SupportsCard</name>
    <message>
        <source>What has been tried</source>
        <translation>Lo que se ha probado</translation>
    </message>
    <message>
        <source>A&amp;gree a step…</source>
        <translation>Aco&amp;rdar un paso…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from day to day</comment>
        <translation>del %1 al %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>review on %1</source>
        <translation>se revisa el %1</translation>
    </message>
    <message>
        <source>What came of it was not written down.</source>
        <translation>No se anotó qué resultó de esto.</translation>
    </message>
    <message>
        <source>What came of it: %1</source>
        <translation>Qué resultó de esto: %1</translation>
    </message>
    <message>
        <source>End this step…</source>
        <translation>Terminar este paso…</translation>
    </message>
    <message>
        <source>End this step: %1</source>
        <translation>Terminar este paso: %1</translation>
    </message>
    <message>
        <source>Seen, no action needed: %1</source>
        <translation>Visto, no hace falta ninguna acción: %1</translation>
    </message>
    <message>
        <source>%1 · %2, until %3</source>
        <comment>who, from day to day</comment>
        <translation>%1 · %2, hasta el %3</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nada todavía.</translation>
    </message>
</context>
<context>
    <name>milepost::SystemPanel</name>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Horas de clase</translation>
    </message>
</context>
<context>
    <name>milepost::TaskStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>milepost::TimelineModel</name>
    <message>
        <source>Lane</source>
        <translation>Carril</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
</context>
<context>
    <name>milepost::TimelinePanel</name>
    <message>
        <source>%1, as a table</source>
        <translation>%1, como tabla</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Agregar…</translation>
    </message>
    <message>
        <source>Show as &amp;picture</source>
        <translation>Mostrar como &amp;imagen</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Mostrar como &amp;tabla</translation>
    </message>
    <message>
        <source>Nothing is chosen. The arrow keys go from one event to the next.</source>
        <translation>No hay nada elegido. Las teclas de flecha van de un evento al siguiente.</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Elegido: %1</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>The printer did not take the page.</source>
        <translation>La impresora no aceptó la página.</translation>
    </message>
</context>
<context>
    <name>milepost::TimelineView</name>
    <message>
        <source>%1: %2</source>
        <comment>lane: nothing yet</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>milepost::TodayModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
</context>
<context>
    <name>milepost::TodayPage</name>
    <message>
        <source>Due</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>On the journey this week</source>
        <translation>En el recorrido esta semana</translation>
    </message>
    <message>
        <source>New on the support list</source>
        <translation>Nuevos en la lista de apoyo</translation>
    </message>
    <message>
        <source>Agreed last</source>
        <translation>Lo último acordado</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>milepost::TrustDialog</name>
    <message>
        <source>I compared every group with the district, by telephone or in person.</source>
        <translation>Comparé cada grupo con el distrito, por teléfono o en persona.</translation>
    </message>
    <message>
        <source>&amp;Trust this district</source>
        <translation>&amp;Confiar en este distrito</translation>
    </message>
    <message>
        <source>Trust a district's key</source>
        <translation>Confiar en la clave de un distrito</translation>
    </message>
    <message>
        <source>This key says it belongs to: %1</source>
        <translation>Esta clave dice que pertenece a: %1</translation>
    </message>
    <message>
        <source>Anybody can write a name into a key. Only the fingerprint tells whose key it is:</source>
        <translation>Cualquiera puede escribir un nombre en una clave. Solo la huella dice de quién es:</translation>
    </message>
    <message>
        <source>From then on, exports signed with this key are opened without asking.</source>
        <translation>Desde entonces, las exportaciones firmadas con esta clave se abren sin preguntar.</translation>
    </message>
</context>
<context>
    <name>milepost::UnlockDialog</name>
    <message>
        <source>Unlock %1</source>
        <translation>Desbloquear %1</translation>
    </message>
    <message>
        <source>Passphrase or recovery key</source>
        <translation>Frase de contraseña o clave de recuperación</translation>
    </message>
    <message>
        <source>&amp;Passphrase or recovery key</source>
        <translation>&amp;Frase de contraseña o clave de recuperación</translation>
    </message>
    <message>
        <source>&amp;Show what I type</source>
        <translation>&amp;Mostrar lo que escribo</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Desbloqueando…</translation>
    </message>
</context>
<context>
    <name>passphrase</name>
    <message>
        <source>Use at least 12 characters. Four or five words that do not belong together are easy to remember and hard to guess.</source>
        <translation>Use al menos 12 caracteres. Cuatro o cinco palabras que no tengan relación entre sí son fáciles de recordar y difíciles de adivinar.</translation>
    </message>
    <message>
        <source>Easy to guess. Add words that do not belong together.</source>
        <translation>Fácil de adivinar. Agregue palabras que no tengan relación entre sí.</translation>
    </message>
    <message>
        <source>Fair. One more word makes it strong.</source>
        <translation>Aceptable. Con una palabra más es fuerte.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Fuerte.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>On track</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>En observación</translation>
    </message>
    <message>
        <source>Needs support</source>
        <translation>Necesita apoyo</translation>
    </message>
    <message>
        <source>Cannot say yet</source>
        <translation>Todavía no se puede decir</translation>
    </message>
</context>
</TS>

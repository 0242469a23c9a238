begin-term-first = Periodo 1
begin-term-second = Periodo 2
begin-holiday-autumn = Días de otoño
begin-holiday-winter = Vacaciones de invierno
begin-holiday-february = Días de febrero
begin-holiday-spring = Vacaciones de primavera

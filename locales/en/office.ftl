# Offices and regions. A dot of a code is written here as an underscore.

office-kind = { $kind ->
    [province] province
    [province_direct] region of the province's own units
    [city] city
    [city_direct] region of a city's own units
    [district] district
    [zone] functional zone
   *[other] { $kind }
}

OFFICE_exists = The office of this region is established already.
OFFICE_missing = There is no such office.
OFFICE_same_name = The region is already named "{ $name }".
OFFICE-1 = A { office-kind } cannot lie below the region given: the province lies at the top, cities and the province's own units below it, districts, zones and a city's own units below a city.

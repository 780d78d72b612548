package org.arasha.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.arasha.directory.RegionNames;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The regions of Kazakhstan and the names its places have borne. */
@Service
@Transactional(readOnly = true)
public class Places implements RegionNames {

    private final JdbcClient jdbc;
    private final Clock clock;

    Places(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A few dozen rows, read as a whole, once in each transaction. */
    @Cacheable("places")
    public PlaceNames names() {
        return new PlaceNames(jdbc.sql("""
                select code, region, greatest(valid_from, date '0001-01-01') as since, name_ru, name_kk, name_en
                from place_name order by region desc, position, valid_from""")
                .query((row, n) -> new PlaceName(row.getString("code"), row.getBoolean("region"),
                        row.getObject("since", LocalDate.class),
                        LocalizedText.read(row, "name"))).list());
    }

    @Override
    public Map<String, String> regions(Language language) {
        LocalDate today = LocalDate.now(clock);
        PlaceNames names = names();
        return names.regions(today).stream().collect(Collectors.toMap(code -> code, code -> names.region(code, today).in(language),
                (one, other) -> one, LinkedHashMap::new));
    }
}

package org.arasha.incident;

import java.sql.Date;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.directory.RegionNames;
import org.arasha.shared.Act;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The regions of Kazakhstan and the names its places have borne: read by everyone, kept by administrators. */
@Service
@Transactional
public class Places implements RegionNames {

    private static final String KEEPS = "hasRole('ADMINISTRATOR')";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Places(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A few dozen rows, read as a whole, once in each transaction. */
    @Cacheable("places")
    @Transactional(readOnly = true)
    public PlaceNames names() {
        return new PlaceNames(jdbc.sql("""
                select id, version, code, region, greatest(valid_from, date '0001-01-01') as since, name_ru, name_kk, name_en,
                    valid_until, became
                from place_name order by region desc, position, valid_from""")
                .query((row, n) -> new PlaceName(new PlaceNameId(row.getObject("id", UUID.class)), row.getLong("version"),
                        row.getString("code"), row.getBoolean("region"), row.getObject("since", LocalDate.class),
                        LocalizedText.read(row, "name"), row.getObject("valid_until", LocalDate.class), row.getString("became"))).list());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> regions(Language language) {
        LocalDate today = LocalDate.now(clock);
        PlaceNames names = names();
        return names.everyRegion(today).stream().collect(Collectors.toMap(code -> code, code -> names.region(code, today).in(language),
                (one, other) -> one, LinkedHashMap::new));
    }

    /** A place that has no name here yet; the last of its list. */
    @CacheEvict(cacheNames = "places", allEntries = true)
    @PreAuthorize(KEEPS)
    public void enter(PlaceName first) {
        if (names().all().stream().anyMatch(one -> one.code().equals(first.code()))) {
            throw new Refusal("incident.place.refusal.known");
        }
        add(first);
    }

    /** What a place is called from a day on; everything that happened from then on is shown under it. */
    @CacheEvict(cacheNames = "places", allEntries = true)
    @PreAuthorize(KEEPS)
    public void rename(PlaceName later) {
        add(later);
    }

    /** @throws OptimisticLockingFailureException when somebody has corrected it or taken it out meanwhile */
    @CacheEvict(cacheNames = "places", allEntries = true)
    @PreAuthorize(KEEPS)
    public void correct(PlaceName name) {
        write(name, new PlaceNamed(name.id()), """
                update place_name set version = version + 1, valid_from = coalesce(:from, date '-infinity'),
                    name_ru = :ru, name_kk = :kk, name_en = :en, valid_until = :until, became = :became
                where id = :id and version = :version""");
    }

    /** @throws Refusal where it is the only one of its place */
    @CacheEvict(cacheNames = "places", allEntries = true)
    @PreAuthorize(KEEPS)
    public void takeOut(PlaceName name) {
        jdbc.sql("select 1 from place_name where code = ? for update").param(name.code()).query(Integer.class).list();
        if (names().all().stream().filter(one -> one.code().equals(name.code())).count() < 2) {
            throw new Refusal("incident.place.refusal.only");
        }
        write(name, new PlaceNameTakenOut(name.id()), "delete from place_name where id = :id and version = :version");
    }

    private void add(PlaceName name) {
        write(name, new PlaceNamed(name.id()), """
                insert into place_name (id, code, region, position, valid_from, name_ru, name_kk, name_en, valid_until, became)
                select :id, :code, :region, coalesce(max(position) filter (where code = :code), max(position), 0)
                        + case when bool_or(code = :code) then 0 else 1 end,
                    coalesce(:from, date '-infinity'), :ru, :kk, :en, :until, :became
                from place_name where region = :region""");
    }

    private void write(PlaceName name, Act act, String sql) {
        requireNames(name.name());
        if (name.until() != null && !name.until().isAfter(name.from())) {
            throw new Refusal("incident.place.refusal.endsBeforeItBegins");
        }
        try {
            int written = jdbc.sql(sql).param("id", name.id().value()).param("version", name.version()).param("code", name.code())
                    .param("region", name.region()).param("from", day(name.from()))
                    .param("ru", name.name().ru()).param("kk", name.name().kk()).param("en", name.name().en())
                    .param("until", name.until(), Types.DATE).param("became", name.became(), Types.VARCHAR).update();
            if (written == 0) {
                throw new OptimisticLockingFailureException("The name of the place has changed");
            }
        } catch (DuplicateKeyException sameDay) {
            throw new Refusal("incident.place.refusal.sameDay");
        }
        events.publishEvent(act);
    }

    private static @Nullable Date day(LocalDate from) {
        return from.equals(PlaceName.ALWAYS) ? null : Date.valueOf(from);
    }

    private static void requireNames(LocalizedText name) {
        if (!Arrays.stream(Language.values()).allMatch(name::has)) {
            throw new Refusal("incident.place.refusal.languages");
        }
        Refusal.ifLonger(name, PlaceName.LONGEST);
    }
}

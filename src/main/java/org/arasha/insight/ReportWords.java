package org.arasha.insight;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.arasha.directory.RegionNames;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the things are called that reports are narrowed by. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Figures.MAY_SEE)
public class ReportWords {

    private final JdbcClient jdbc;
    private final RegionNames regions;
    private final Clock clock;

    ReportWords(JdbcClient jdbc, RegionNames regions, Clock clock) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.clock = clock;
    }

    /** All that there are or were, each wider one before those within it. */
    public List<BoardChoices.Named> categories(Language language) {
        return jdbc.sql("""
                select c.id, c.name_ru, c.name_kk, c.name_en from category c left join category w on w.id = c.within
                order by coalesce(w.position, c.position), coalesce(w.id, c.id), c.within is not null, c.position""")
                .query((row, n) -> new BoardChoices.Named(row.getObject("id", UUID.class), LocalizedText.read(row, "name").in(language))).list();
    }

    /**
     * What a report is of, line by line. Whoever has a file of last year's needs to know when it was counted: answers still come in.
     *
     * @param periods those it counts: of one that is not over, it says so
     */
    List<String> about(String what, List<ReportPeriod> periods, ReportFilter filter, Language language) {
        List<String> about = new ArrayList<>(List.of(what));
        LocalDate today = LocalDate.now(clock);
        about.add(Texts.get(language, "insight.reports.asOf", day(today, language)));
        YearMonth now = YearMonth.from(today);
        periods.stream().distinct().filter(one -> !one.last().isBefore(now)).forEach(one -> about.add(Texts.get(language,
                "insight.reports.unfinished", period(one, language), day(one.last().atEndOfMonth(), language))));
        Map<String, String> known = regions.regions(language);
        if (filter.region() != null) {
            about.add(Texts.get(language, "insight.reports.region") + ": " + region(filter.region(), known));
        }
        if (filter.category() != null) {
            categories(language).stream().filter(one -> one.id().equals(filter.category())).findFirst()
                    .ifPresent(one -> about.add(Texts.get(language, "insight.filter.category") + ": " + one.name()));
        }
        if (filter.body() != null) {
            body(filter.body(), language).ifPresent(name -> about.add(Texts.get(language, "insight.filter.body") + ": " + name));
        }
        about.add(Texts.get(language, "insight.reports.all"));
        return about;
    }

    Optional<String> body(UUID id, Language language) {
        return jdbc.sql("select name_ru, name_kk, name_en from authority where id = ?").param(id)
                .query((row, n) -> LocalizedText.read(row, "name").in(language)).optional();
    }

    Map<String, String> regions(Language language) {
        return regions.regions(language);
    }

    static String region(String code, Map<String, String> known) {
        return known.getOrDefault(code, code);
    }

    public static String period(ReportPeriod period, Language language) {
        return period.part().isMonth() ? month(period.first(), language)
                : Texts.get(language, "insight.period." + period.part(), String.valueOf(period.year()));
    }

    private static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()).format(day);
    }

    static String month(YearMonth month, Language language) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(month);
    }

    /** A kind of body by its code, which managers may add to. */
    static String kindOfBody(String code, Language language) {
        String key = "insight.bodyKind." + (code.isEmpty() ? "OTHER" : code);
        return Texts.has(key) ? Texts.get(language, key) : code;
    }

    /** With the sign that says more or fewer, where it is a difference. */
    public static String number(long number, boolean difference, Language language) {
        String plain = NumberFormat.getIntegerInstance(language.locale()).format(Math.abs(number));
        return number < 0 ? "−" + plain : difference && number > 0 ? "+" + plain : plain;
    }
}

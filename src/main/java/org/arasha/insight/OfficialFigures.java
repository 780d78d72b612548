package org.arasha.insight;

import java.net.IDN;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arasha.access.CurrentUser;
import org.arasha.insight.ReportPeriod.Part;
import org.arasha.shared.Language;
import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Official figures, entered by managers to stand beside ours. */
@Service
@Transactional
@PreAuthorize(Figures.MAY_SEE)
public class OfficialFigures {

    /** A host may be in any script, and have what no mail address may; nobody signs in by the way. */
    private static final Pattern ADDRESS = Pattern.compile("https?://([^\\s/?#@:]+)(?::\\d{1,5})?(?:[/?#]\\S*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+");

    private final JdbcClient jdbc;
    private final ReportWords words;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    OfficialFigures(JdbcClient jdbc, ReportWords words, CurrentUser user, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.words = words;
        this.user = user;
        this.events = events;
    }

    /**
     * Those of exactly this period, region, category and body, the last entered last.
     */
    @Transactional(readOnly = true)
    public List<OfficialFigure> of(ReportPeriod period, ReportFilter filter) {
        return jdbc.sql("""
                select * from official_figure where year = :year and part = :part and region is not distinct from :region
                    and category is not distinct from :category and body is not distinct from :body order by entered_at, id""")
                .params(place(period, filter))
                .query((row, n) -> new OfficialFigure(new OfficialFigureId(row.getObject("id", UUID.class)),
                        new FigureLine(ReportStage.valueOf(row.getString("stage")), row.getString("kind")),
                        new ReportPeriod(row.getInt("year"), Part.valueOf(row.getString("part"))), row.getString("region"),
                        row.getObject("category", UUID.class), row.getObject("body", UUID.class), row.getLong("amount"), row.getString("source"))).list();
    }

    /**
     * Entered for the same from the same source, it takes the place of what was entered before.
     *
     * @param source the address of a page, with {@code http} or {@code https}
     */
    public void enter(FigureLine line, ReportPeriod period, ReportFilter filter, long amount, String source) {
        String address = PlainText.line(source).strip();
        if (amount < 0 || amount > OfficialFigure.MOST) {
            throw new Refusal("insight.refusal.amount");
        }
        if (!isAddress(address)) {
            throw new Refusal("insight.refusal.source");
        }
        Refusal.ifLonger(address, OfficialFigure.LONGEST_SOURCE);
        if (!isKnown(filter)) {
            throw new Refusal("insight.refusal.place");
        }
        UUID id = jdbc.sql("""
                insert into official_figure (id, stage, kind, year, part, region, category, body, amount, source, entered_by)
                values (:id, :stage, :kind, :year, :part, :region, :category, :body, :amount, :source, :by)
                on conflict (year, part, stage, kind, region, category, body, md5(source))
                    do update set amount = excluded.amount, entered_by = excluded.entered_by, entered_at = now()
                returning id""")
                .params(place(period, filter)).param("id", OfficialFigureId.fresh().value()).param("stage", line.stage().name())
                .param("kind", line.kind()).param("amount", amount).param("source", address).param("by", user.id().value())
                .query(UUID.class).single();
        events.publishEvent(new OfficialFigureEntered(new OfficialFigureId(id)));
    }

    /** Once it is gone, nothing is done. */
    public void remove(OfficialFigureId id) {
        if (jdbc.sql("delete from official_figure where id = ?").param(id.value()).update() == 1) {
            events.publishEvent(new OfficialFigureRemoved(id));
        }
    }

    public static boolean isAddress(String text) {
        Matcher address = ADDRESS.matcher(text);
        try {
            return address.matches() && HOST.matcher(IDN.toASCII(address.group(1))).matches();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private boolean isKnown(ReportFilter filter) {
        return (filter.region() == null || words.regions(Language.RU).containsKey(filter.region()))
                && (filter.category() == null || words.categories(Language.RU).stream().anyMatch(one -> one.id().equals(filter.category())))
                && (filter.body() == null || words.body(filter.body(), Language.RU).isPresent());
    }

    private static Map<String, @Nullable Object> place(ReportPeriod period, ReportFilter filter) {
        Map<String, @Nullable Object> place = new HashMap<>();
        place.put("year", period.year());
        place.put("part", period.part().name());
        place.put("region", filter.region());
        place.put("category", filter.category());
        place.put("body", filter.body());
        return place;
    }
}

package org.arasha.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.CaseAccess;
import org.arasha.access.CurrentUser;
import org.arasha.appeal.Remark.Anchor;
import org.arasha.appeal.Remark.AtStatement;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Records;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What approvers wrote when they gave an appeal back, what lawyers and approvers say of single statements and other texts and answer one
 * another, and what those say who are asked to sign. A remark remembers what it stands at as that was read, and so knows what has become of it.
 */
@Service
@Transactional
public class Remarks {

    public static final int LONGEST = 4_000;

    private static final String REMARKS = "hasAnyRole('LAWYER', 'APPROVER')";

    private final AppealAccess access;
    private final CaseAccess cases;
    private final KeptStatements statements;
    private final Records records;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Remarks(AppealAccess access, CaseAccess cases, KeptStatements statements, Records records, JdbcClient jdbc, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.statements = statements;
        this.records = records;
        this.jdbc = jdbc;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** @param read the statement as they have read it */
    @PreAuthorize(REMARKS)
    public void at(Statement read, String text) {
        Appeal appeal = open(read.appeal());
        if (now(appeal, read.incident()).get(read.id()) == null) {
            throw new Refusal("appeal.refusal.statementGone");
        }
        long remark = insert(appeal.id(), null, text);
        jdbc.sql("update appeal_remark set statement = ?, incident = ?, said_ru = ?, said_kk = ?, said_en = ? where id = ?")
                .params(read.id().value(), read.incident().value(), read.text().ru(), read.text().kk(), read.text().en(), remark).update();
        events.publishEvent(new StatementRemarked(appeal.id()));
    }

    /** @param read the appeal as they have read it */
    @PreAuthorize(REMARKS)
    public void at(Appeal read, TextPlace place, String text) {
        Appeal appeal = open(read.id());
        LocalizedText said = TextPlace.in(read).get(place);
        if (said == null || !TextPlace.in(appeal).containsKey(place)) {
            throw new Refusal("appeal.refusal.textGone");
        }
        long remark = insert(appeal.id(), null, text);
        jdbc.sql("update appeal_remark set part = ?, demand = ?, said_ru = ?, said_kk = ?, said_en = ? where id = ?")
                .params(place.part().name(), place.demand(), said.ru(), said.kk(), said.en(), remark).update();
        events.publishEvent(new TextRemarked(appeal.id()));
    }

    /** @throws Refusal when there is no such remark on the appeal, or it is an answer itself */
    @PreAuthorize(REMARKS)
    public void answer(AppealId id, long remark, String text) {
        Appeal appeal = open(id);
        if (on(id).stream().noneMatch(one -> one.id() == remark)) {
            throw new Refusal("appeal.refusal.noSuchRemark");
        }
        jdbc.sql("update appeal_remark set answers = ? where id = ?").params(remark, insert(appeal.id(), null, text)).update();
        events.publishEvent(new RemarkAnswered(appeal.id()));
    }

    private Appeal open(AppealId id) {
        Appeal appeal = access.visible(id);
        return appeal.editable(appeal.version());
    }

    void add(AppealId appeal, String text) {
        insert(appeal, null, text);
    }

    /** @param signatory who is asked to sign and says it, with an account or without */
    void add(AppealId appeal, SignatoryId signatory, String text) {
        insert(appeal, signatory, text);
    }

    private long insert(AppealId appeal, @Nullable SignatoryId signatory, String text) {
        if (text.isBlank()) {
            throw new Refusal("appeal.refusal.noRemark");
        }
        Refusal.ifLonger(text, LONGEST);
        return jdbc.sql("insert into appeal_remark (appeal, signatory, text, by_user, at) values (?, ?, ?, ?, ?) returning id")
                .params(appeal.value(), signatory == null ? null : signatory.value(), text.strip(), user.id().value(),
                        Timestamp.from(clock.instant())).query(Long.class).single();
    }

    /**
     * The newest first, each with its answers. Where a case has left it that is not the current user's to see, without those at statements of
     * that case, and without those at other texts that have been written anew since.
     *
     * @throws Refusal with the same words whether there is no such appeal or it is not the current user's to see
     */
    @Transactional(readOnly = true)
    public List<Remark> on(AppealId id) {
        Appeal appeal = access.visible(id);
        Map<IncidentId, Map<StatementId, LocalizedText>> written = new HashMap<>();
        Map<TextPlace, LocalizedText> texts = TextPlace.in(appeal);
        Now now = place -> switch (place) {
            case AtStatement at -> written.computeIfAbsent(at.incident(), one -> now(appeal, one)).get(at.statement());
            case TextPlace text -> texts.get(text);
        };
        List<Row> rows = jdbc.sql("""
                select r.*, coalesce(s.name_ru, s.name_kk, s.name_en, u.name) as name from appeal_remark r
                left join app_user u on u.id = r.by_user left join signatory s on s.id = r.signatory
                where r.appeal = :appeal and (r.incident is null or exists (select 1 from case_access a where a.case_id = r.incident and %s))
                order by r.at desc, r.id desc""".formatted(CaseAccess.VISIBLE)).param("appeal", id.value()).params(cases.parameters())
                .query((row, n) -> new Row(row.getObject("answers", Long.class), remark(row, now))).list();
        Map<Long, List<Remark>> answers = rows.reversed().stream().filter(row -> row.answers() != null)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.answers()), Collectors.mapping(Row::remark, Collectors.toList())));
        boolean guarded = rows.stream().map(Row::remark).anyMatch(Remarks::isOfAnotherText) && !access.isVisibleFromTheFirst(id);
        return rows.stream().filter(row -> row.answers() == null).map(Row::remark).filter(one -> !guarded || !isOfAnotherText(one))
                .map(one -> new Remark(one.id(), one.text(), one.by(), one.signatory(), one.at(), one.anchor(),
                        answers.getOrDefault(one.id(), List.of()))).toList();
    }

    /** What the letter said there may have been of the case that has left it, and stands beside the remark. */
    private static boolean isOfAnotherText(Remark one) {
        return one.anchor() != null && one.anchor().place() instanceof TextPlace && (one.anchor().isChanged() || one.anchor().isRemoved());
    }

    private record Row(@Nullable Long answers, Remark remark) {}

    private interface Now {
        @Nullable LocalizedText at(Remark.Place place);
    }

    private static Remark remark(ResultSet row, Now now) throws SQLException {
        UUID signatory = row.getObject("signatory", UUID.class);
        return new Remark(row.getLong("id"), row.getString("text"), row.getString("name"),
                signatory == null ? null : new SignatoryId(signatory), row.getTimestamp("at").toInstant(), anchor(row, now), List.of());
    }

    private static @Nullable Anchor anchor(ResultSet row, Now now) throws SQLException {
        Remark.Place place = place(row);
        return place == null ? null : new Anchor(place, LocalizedText.read(row, "said"), now.at(place));
    }

    private static Remark.@Nullable Place place(ResultSet row) throws SQLException {
        UUID statement = row.getObject("statement", UUID.class);
        String part = row.getString("part");
        return statement != null ? new AtStatement(new StatementId(statement), new IncidentId(row.getObject("incident", UUID.class)))
                : part != null ? new TextPlace(TextPlace.Part.valueOf(part), row.getObject("demand", UUID.class)) : null;
    }

    /** What the statements of an incident say now; nothing where it has left the appeal. */
    private Map<StatementId, LocalizedText> now(Appeal appeal, IncidentId incident) {
        return appeal.incidentIds().contains(incident) ? KeptStatements.of(statements.of(appeal.id()), appeal.id(), records.unchecked(incident))
                .stream().collect(Collectors.toMap(Statement::id, Statement::text)) : Map.of();
    }
}

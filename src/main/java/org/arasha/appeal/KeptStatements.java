package org.arasha.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.appeal.Statement.Cited;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statements that authors have written, of a whole appeal in one query. */
@Component
@Transactional
class KeptStatements {

    private static final String SELECT = """
            select s.*, c.claim, c.seen_ru, c.seen_kk, c.seen_en, c.attribution, c.standing, c.agreed
            from statement s left join statement_claim c on c.statement_id = s.id
            where s.appeal = :appeal order by s.incident, s.position, s.id, c.position""";

    private final JdbcClient jdbc;

    KeptStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By incident, in their order; an incident whose statements nobody has touched is not among them. */
    @Transactional(readOnly = true)
    public Map<IncidentId, List<Statement>> of(AppealId appeal) {
        Map<StatementId, Statement> read = new LinkedHashMap<>();
        jdbc.sql(SELECT).param("appeal", appeal.value()).query((ResultSet row) -> {
            Statement one = read.computeIfAbsent(new StatementId(row.getObject("id", UUID.class)), id -> statement(row, id));
            if (row.getObject("claim") != null) {
                List<Cited> claims = new ArrayList<>(one.claims());
                claims.add(cited(row));
                read.put(one.id(), one.resting(claims));
            }
        });
        return read.values().stream().collect(Collectors.groupingBy(Statement::incident, LinkedHashMap::new, Collectors.toList()));
    }

    /** What the letter says of an incident: what its authors have written, else what its claims make. */
    static List<Statement> of(Map<IncidentId, List<Statement>> kept, AppealId appeal, IncidentRecord record) {
        List<Statement> written = kept.get(record.incident().id());
        return written == null ? Statement.composed(appeal, record) : written;
    }

    /** The incident is composed of its claims again, if it stays in the appeal; what was written stays in the history. */
    public void forget(AppealId appeal, IncidentId incident) {
        jdbc.sql("delete from statement where appeal = ? and incident = ?").params(appeal.value(), incident.value()).update();
    }

    private static Statement statement(ResultSet row, StatementId id) {
        try {
            return new Statement(id, row.getLong("version"), new AppealId(row.getObject("appeal", UUID.class)),
                    new IncidentId(row.getObject("incident", UUID.class)), row.getInt("position"), LocalizedText.read(row, "text"),
                    row.getBoolean("attributed"), behind(row, "ru"), behind(row, "kk"), behind(row, "en"), List.of());
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Behind behind(ResultSet row, String language) throws SQLException {
        String other = row.getString("behind_" + language + "_language");
        return other == null ? null : new Behind(Language.valueOf(other), row.getString("behind_" + language + "_was"));
    }

    private static Cited cited(ResultSet row) throws SQLException {
        return new Cited(new ClaimId(row.getObject("claim", UUID.class)), LocalizedText.read(row, "seen"),
                Claim.Attribution.valueOf(row.getString("attribution")), Claim.Standing.valueOf(row.getString("standing")),
                row.getBoolean("agreed"));
    }
}

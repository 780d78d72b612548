package org.arasha;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.SignatoryId;
import org.arasha.directory.Channel;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Appeals greater than any that was written. What would take people months is copied in the database. */
@Component
@Lazy
public class GreatAppeals {

    private final Cases cases;
    private final Filings filings;
    private final Appeals appeals;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    GreatAppeals(Cases cases, Filings filings, Appeals appeals, JdbcClient jdbc, TransactionTemplate transaction) {
        this.cases = cases;
        this.filings = filings;
        this.appeals = appeals;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The first is asked, signs, and the letter comes back as it was; the others have signed the same, under the same text. */
    public void signedBy(int organisations, AppealId appeal) {
        SignatoryId first = filings.invite(appeal, filings.partner());
        filings.handOver(appeal);
        filings.signed(first);
        cases.does(appeal, "Approve appeal", () -> appeals.giveBack(appeal, "Ask the others, too."));
        jdbc.sql("""
                insert into organisation select (jsonb_populate_record(null::organisation, to_jsonb(t) || jsonb_build_object('id', %s,
                    'name_ru', t.name_ru || ' ' || n, 'name_kk', t.name_kk || ' ' || n, 'name_en', t.name_en || ' ' || n))).*
                from organisation t, generate_series(2, :all) n where t.id = (select organisation from signatory where id = :first)"""
                .formatted(copied("id"))).param("first", first.value()).param("all", organisations).update();
        jdbc.sql("""
                insert into signatory select (jsonb_populate_record(null::signatory, to_jsonb(t) || jsonb_build_object('id', %s,
                    'organisation', %s, 'position', t.position + n))).*
                from signatory t, generate_series(2, :all) n where t.id = :first""".formatted(copied("id"), copied("organisation")))
                .param("first", first.value()).param("all", organisations).update();
    }

    /**
     * Each of the eight incidents of the seed, with all that is known of it and the conclusion on it, so many times. Nobody looks for
     * them: what searches and compares incidents does not note their claims, one by one.
     */
    public AppealId ofIncidentsOf(AppealId seed, int copies) {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        String incidents = "(select incident from appeal_incident where appeal_id = :seed and not mentioned)";
        String claims = "(select id from claim where incident in " + incidents + ")";
        String proceedings = "(select id from proceeding where incident in " + incidents + ")";
        copy(seed, copies, "incident", "id in " + incidents, "id");
        jdbc.sql("insert into case_access select %s, false from incident t, generate_series(1, :copies) n where t.id in %s on conflict do nothing"
                .formatted(copied("id"), incidents)).param("seed", seed.value()).param("copies", copies).update();
        copy(seed, copies, "incident_category", "incident_id in " + incidents, "incident_id");
        copy(seed, copies, "source", "incident in " + incidents, "id", "incident");
        copy(seed, copies, "involvement", "incident in " + incidents, "id", "incident");
        copy(seed, copies, "detention", "incident in " + incidents, "id", "incident");
        copy(seed, copies, "proceeding", "incident in " + incidents, "id", "incident");
        copy(seed, copies, "proceeding_person", "proceeding_id in " + proceedings, "proceeding_id");
        copy(seed, copies, "proceeding_step", "proceeding_id in " + proceedings, "proceeding_id");
        transaction.executeWithoutResult(quietly -> {
            jdbc.sql("set local session_replication_role = replica").update();
            copy(seed, copies, "claim", "incident in " + incidents, "id", "incident");
        });
        copy(seed, copies, "claim_person", "claim_id in " + claims, "claim_id");
        copy(seed, copies, "claim_source", "claim_id in " + claims, "claim_id", "source");
        copy(seed, copies, "verdict", "incident in " + incidents, "id", "incident");
        jdbc.sql("""
                insert into appeal_incident select :appeal, row_number() over (order by n, position), %s, false
                from appeal_incident t, generate_series(1, :copies) n where appeal_id = :seed and not mentioned"""
                .formatted(copied("incident"))).param("appeal", appeal.value()).param("seed", seed.value()).param("copies", copies).update();
        return appeal;
    }

    private void copy(AppealId seed, int copies, String table, String which, String... keys) {
        String number = table.equals("incident") ? ", 'number', '1992-' || lpad((n * 100 + right(t.number, 2)::int)::text, 4, '0')" : "";
        String columns = Stream.of(keys).map(key -> "'" + key + "', " + copied(key)).collect(Collectors.joining(", "));
        jdbc.sql("""
                insert into %1$s overriding user value
                select (jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object(%2$s%3$s))).*
                from %1$s t, generate_series(1, :copies) n where %4$s""".formatted(table, columns, number, which))
                .param("seed", seed.value()).param("copies", copies).update();
    }

    private static String copied(String column) {
        return "md5(t." + column + "::text || n)::uuid";
    }
}

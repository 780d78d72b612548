package org.arasha.followup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arasha.access.CaseAccess;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Submissions of which somebody has a number at hand: ours, or that of the body. */
@Service
@Transactional(readOnly = true)
public class SubmissionsByNumber {

    private static final String NUMBERED = """
            select s.number, s.registration, b.name_ru, b.name_kk, b.name_en from submission s join authority b on b.id = s.authority
            where (s.number = upper(:number) or lower(s.registration) = lower(:number)) and %s
            order by s.number limit :limit""".formatted(
                    CaseAccess.allVisible("select x.incident from appeal_incident x where x.appeal_id = s.appeal"));

    private final JdbcClient jdbc;
    private final CaseAccess access;

    SubmissionsByNumber(JdbcClient jdbc, CaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** @param registration under which the body has registered it, if it has */
    public record Numbered(String number, LocalizedText body, @Nullable String registration) {}

    /** Those that the current user may see. */
    public List<Numbered> find(String number, int most) {
        Map<String, Object> parameters = new HashMap<>(access.parameters());
        parameters.put("number", number.replace("\0", "").strip());
        parameters.put("limit", most);
        return jdbc.sql(NUMBERED).params(parameters).query((row, n) -> new Numbered(row.getString("number"),
                LocalizedText.read(row, "name"), row.getString("registration"))).list();
    }
}

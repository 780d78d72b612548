package org.arasha.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.arasha.access.CaseAccess;
import org.arasha.mail.IncomingMail;
import org.arasha.mail.IncomingMailId;
import org.arasha.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which submissions a mail may answer that names no mail of ours: by our numbers or the body's in its subject, then by who it says it
 * is from. Nothing is matched by it; a person chooses.
 */
@Component
class LikelySubmissions {

    private static final int MOST = 5;
    /** A sentence may end behind it: a number ends with a letter or a digit. A digit by itself is one only where it is said to be. */
    private static final Pattern MARK = Pattern.compile("(?U)(?=\\S*\\d)[\\p{L}\\d][\\p{L}\\d/._-]{0,58}[\\p{L}\\d]"
            + "|(?<=(?:№|\\bno\\.|\\bвх\\.|\\bисх\\.|\\bnumber|\\bномер|\\bнөмірі?)\\s?)\\d");

    /** Numbers before senders; of a body the submissions that are open, the newest first. */
    private static final String LIKELY = """
            with marked as (select * from unnest(:marked, :marks) m (mail, mark)),
            asked as (select * from unnest(:mails, :senders) a (mail, sender)),
            likely as (
                select m.mail, s.id, 1 as rank from marked m join submission s on s.number = upper(m.mark)
                union all select m.mail, s.id, 2 from marked m join submission s on lower(s.registration) = m.mark
                union all select m.mail, s.id, 3 from marked m join appeal l on l.number = upper(m.mark) join submission s on s.appeal = l.id
                union all select a.mail, s.id, 4 from asked a cross join lateral (
                    select s.id from submission s where lower(s.email) = a.sender and s.closed_at is null
                    order by s.filed_on desc nulls last limit %1$d) s
                union all select a.mail, s.id, 5 from asked a join authority b on lower(b.email) = a.sender cross join lateral (
                    select s.id from submission s where s.authority = b.id and s.closed_at is null
                    order by s.filed_on desc nulls last limit %1$d) s),
            best as (
                select k.mail, s.number, s.authority, min(k.rank) as rank,
                    row_number() over (partition by k.mail order by min(k.rank), max(s.filed_on) desc nulls last, s.number) as place
                from likely k join submission s on s.id = k.id where %2$s group by k.mail, s.number, s.authority)
            select k.mail, k.number, b.name_ru, b.name_kk, b.name_en from best k join authority b on b.id = k.authority
            where k.place <= %1$d order by k.mail, k.place""".formatted(MOST,
                    CaseAccess.allVisible("select x.incident from appeal_incident x where x.appeal_id = s.appeal"));

    private final JdbcClient jdbc;
    private final CaseAccess access;

    LikelySubmissions(JdbcClient jdbc, CaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Those that the current user may see, up to {@value #MOST} of each mail. */
    Map<IncomingMailId, List<Likely>> of(List<IncomingMail> mails) {
        List<UUID> marked = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        mails.forEach(mail -> MARK.matcher(mail.subject().toLowerCase(Locale.ROOT)).results().map(MatchResult::group).distinct().forEach(mark -> {
            marked.add(mail.id().value());
            marks.add(mark);
        }));
        record Found(IncomingMailId mail, Likely likely) {}
        return jdbc.sql(LIKELY).params(access.parameters()).param("marked", marked.toArray(UUID[]::new)).param("marks", marks.toArray(String[]::new))
                .param("mails", mails.stream().map(mail -> mail.id().value()).toArray(UUID[]::new))
                .param("senders", mails.stream().map(mail -> mail.sender().toLowerCase(Locale.ROOT)).toArray(String[]::new))
                .query((row, n) -> new Found(new IncomingMailId(row.getObject("mail", UUID.class)),
                        new Likely(row.getString("number"), LocalizedText.read(row, "name")))).list().stream()
                .collect(Collectors.groupingBy(Found::mail, Collectors.mapping(Found::likely, Collectors.toList())));
    }
}

package org.arasha.followup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.mail.IncomingMailId;
import org.arasha.mail.MailVeil;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mail that was taken off a submission may speak of its cases: while nobody knows what it is about, it is as open as that submission. */
@Component
@Transactional
class TakenMails implements MailVeil {

    private final JdbcClient jdbc;
    private final Appeals appeals;

    TakenMails(JdbcClient jdbc, @Lazy Appeals appeals) {
        this.jdbc = jdbc;
        this.appeals = appeals;
    }

    void note(IncomingMailId mail, SubmissionId from) {
        jdbc.sql("insert into taken_mail (mail, submission) values (?, ?) on conflict (mail) do update set submission = excluded.submission")
                .params(mail.value(), from.value()).update();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<IncomingMailId> hidden() {
        record Taken(UUID mail, UUID appeal) {}
        Map<UUID, Boolean> visible = new HashMap<>();
        return jdbc.sql("""
                select t.mail, s.appeal from taken_mail t join submission s on s.id = t.submission join incoming_mail m on m.id = t.mail
                where m.topic is null""").query(Taken.class).list().stream()
                .filter(taken -> !visible.computeIfAbsent(taken.appeal(), id -> appeals.isVisible(new AppealId(id))))
                .map(taken -> new IncomingMailId(taken.mail())).collect(Collectors.toSet());
    }
}

package org.arasha.appeal;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.CaseAccess;
import org.arasha.mail.IncomingMailId;
import org.arasha.mail.MailVeil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is answered to a notice of an appeal, as by those who are asked to sign it, is as open as the appeal is now. */
@Component
class AnswersAboutAppeals implements MailVeil {

    private static final String HIDDEN = """
            select i.id from incoming_mail i join outgoing_mail o on o.send_key = i.send_key join appeal p on p.id = o.about
            where i.topic is null and o.notice and not %s"""
            .formatted(AppealAccess.open("p.id"));

    private final JdbcClient jdbc;
    private final CaseAccess access;

    AnswersAboutAppeals(JdbcClient jdbc, CaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public Set<IncomingMailId> hidden() {
        return access.seesAll() ? Set.of() : jdbc.sql(HIDDEN).params(access.parameters()).query(UUID.class).list().stream()
                .map(IncomingMailId::new).collect(Collectors.toSet());
    }
}

package org.arasha.mail;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.CaseAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is answered to a notice of a case is as open as the case; what is answered to one of several, or of what nobody knows any more, is for
 * those who may see every case.
 */
@Component
class NoticeVeil implements MailVeil {

    private static final String HIDDEN = """
            select i.id from incoming_mail i join outgoing_mail o on o.send_key = i.send_key
            where i.topic is null and o.notice
                and (o.about is null or exists (select 1 from case_access a where a.case_id = o.about and not %s))""".formatted(CaseAccess.VISIBLE);

    private final JdbcClient jdbc;
    private final CaseAccess access;

    NoticeVeil(JdbcClient jdbc, CaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public Set<IncomingMailId> hidden() {
        return access.seesAll() ? Set.of() : jdbc.sql(HIDDEN).params(access.parameters()).query(UUID.class).list().stream()
                .map(IncomingMailId::new).collect(Collectors.toSet());
    }
}

package org.arasha.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The organisation's own mailboxes; how its mail is sent is configured under {@code spring.mail}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!(" + EmbeddedMail.CONDITION + ")")
class OutsideMail {

    @Bean
    ImapAccount lettersAccount(@Value("${arasha.mail.imap.host}") String host, @Value("${arasha.mail.imap.port}") int port,
            @Value("${arasha.mail.imap.user}") String user, @Value("${arasha.mail.imap.password}") String password,
            @Value("${arasha.mail.imap.ssl}") boolean ssl) {
        return new ImapAccount(Postbox.LETTERS, host, port, user, password, ssl);
    }

    @Bean
    ImapAccount reportsAccount(@Value("${arasha.reports.imap.host}") String host, @Value("${arasha.reports.imap.port}") int port,
            @Value("${arasha.reports.imap.user}") String user, @Value("${arasha.reports.imap.password}") String password,
            @Value("${arasha.reports.imap.ssl}") boolean ssl) {
        return new ImapAccount(Postbox.REPORTS, host, port, user, password, ssl);
    }
}

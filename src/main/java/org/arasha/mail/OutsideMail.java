package org.arasha.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The organisation's own mailbox; how its mail is sent is configured under {@code spring.mail}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!(" + EmbeddedMail.CONDITION + ")")
class OutsideMail {

    @Bean
    ImapAccount imapAccount(@Value("${arasha.mail.imap.host}") String host, @Value("${arasha.mail.imap.port}") int port,
            @Value("${arasha.mail.imap.user}") String user, @Value("${arasha.mail.imap.password}") String password,
            @Value("${arasha.mail.imap.ssl}") boolean ssl) {
        return new ImapAccount(host, port, user, password, ssl);
    }
}

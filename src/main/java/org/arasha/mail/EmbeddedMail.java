package org.arasha.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server of a run without configuration: takes mail for anybody, keeps it in memory and sends nothing on.
 * It gives way as soon as {@code spring.mail.host} names another.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(EmbeddedMail.CONDITION)
class EmbeddedMail {

    static final String CONDITION = "'${spring.mail.host:}'.isEmpty() and ${arasha.mail.embedded}";

    private static final String LOOPBACK = "127.0.0.1";
    private static final int START_WITHIN_MILLIS = 30_000;

    /** Spring stops it after all who use it. */
    @Bean(destroyMethod = "stop")
    GreenMail greenMail() {
        GreenMail server = new GreenMail(new ServerSetup[] {
                onAnyPort(ServerSetup.PROTOCOL_SMTP), onAnyPort(ServerSetup.PROTOCOL_IMAP)});
        server.start();
        return server;
    }

    private static ServerSetup onAnyPort(String protocol) {
        ServerSetup setup = new ServerSetup(0, LOOPBACK, protocol);
        setup.setServerStartupTimeout(START_WITHIN_MILLIS);
        return setup;
    }

    @Bean
    JavaMailSender javaMailSender(GreenMail server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(LOOPBACK);
        sender.setPort(server.getSmtp().getPort());
        return sender;
    }

    @Bean
    ImapAccount lettersAccount(GreenMail server, @Value("${arasha.mail.from}") String address) {
        return account(Postbox.LETTERS, server, address);
    }

    @Bean
    ImapAccount reportsAccount(GreenMail server, @Value("${arasha.reports.mail-from}") String address) {
        return account(Postbox.REPORTS, server, address);
    }

    /** With a password that nobody else on the machine knows. */
    private static ImapAccount account(Postbox box, GreenMail server, String address) {
        String password = UUID.randomUUID().toString();
        server.setUser(address, address, password);
        return new ImapAccount(box, LOOPBACK, server.getImap().getPort(), address, password, false);
    }

    @Bean
    EmbeddedMailServer embeddedMailServer(GreenMail server, List<ImapAccount> accounts) {
        return new EmbeddedMailServer(server,
                accounts.stream().collect(Collectors.toMap(ImapAccount::box, ImapAccount::user)));
    }
}

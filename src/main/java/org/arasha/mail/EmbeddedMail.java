package org.arasha.mail;

import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
    PromptMail greenMail(@Value("${arasha.mail.smtp-port}") int smtp, @Value("${arasha.mail.imap-port}") int imap) {
        if (smtp != 0 && smtp == imap) {
            throw new MailPortUnusable(ServerSetup.PROTOCOL_IMAP, imap, "both are to have it");
        }
        PromptMail server = new PromptMail(on(smtp, ServerSetup.PROTOCOL_SMTP), on(imap, ServerSetup.PROTOCOL_IMAP));
        server.start();
        return server;
    }

    /** @param port 0 for any that is free */
    private static ServerSetup on(int port, String protocol) {
        // The server itself would be waited for in vain, and would not say why.
        try (ServerSocket free = new ServerSocket()) {
            free.bind(new InetSocketAddress(LOOPBACK, port));
        } catch (IOException unusable) {
            throw new MailPortUnusable(protocol, port, unusable.getMessage());
        }
        ServerSetup setup = new ServerSetup(port, LOOPBACK, protocol);
        setup.setServerStartupTimeout(START_WITHIN_MILLIS);
        return setup;
    }

    @Bean
    JavaMailSender javaMailSender(PromptMail server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(LOOPBACK);
        sender.setPort(server.port(ServerSetup.PROTOCOL_SMTP));
        return sender;
    }

    @Bean
    ImapAccount lettersAccount(PromptMail server, @Value("${arasha.mail.from}") String address) {
        return account(Postbox.LETTERS, server, address);
    }

    @Bean
    ImapAccount reportsAccount(PromptMail server, @Value("${arasha.reports.mail-from}") String address) {
        return account(Postbox.REPORTS, server, address);
    }

    /** With a password that nobody else on the machine knows. */
    private static ImapAccount account(Postbox box, PromptMail server, String address) {
        String password = UUID.randomUUID().toString();
        server.setUser(address, address, password);
        return new ImapAccount(box, LOOPBACK, server.port(ServerSetup.PROTOCOL_IMAP), address, password, false);
    }

    @Bean
    EmbeddedMailServer embeddedMailServer(PromptMail server, List<ImapAccount> accounts) {
        return new EmbeddedMailServer(server,
                accounts.stream().collect(Collectors.toMap(ImapAccount::box, ImapAccount::user)));
    }
}

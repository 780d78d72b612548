package org.arasha.mail;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** What our mail meets when its server is down, or refuses whom it goes to. */
@Component
@Lazy
public class BadServers {

    private final OutboxTable table;
    private final Envelopes envelopes;

    BadServers(OutboxTable table, Envelopes envelopes) {
        this.table = table;
        this.envelopes = envelopes;
    }

    /** Tries what is due where nobody answers. */
    public void isDown() {
        postmanTo(RefusingServer.down()).deliverDue();
    }

    /** @param answer {@code 550 5.1.1 No such user} */
    public void refuses(String answer) {
        new RefusingServer(Map.of("RCPT", answer)).serve(refusing -> postmanTo(refusing).deliverDue());
    }

    Postman postmanTo(JavaMailSender sender) {
        ObjectProvider<JavaMailSender> only = new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class);
        return new Postman(table, envelopes, only);
    }
}

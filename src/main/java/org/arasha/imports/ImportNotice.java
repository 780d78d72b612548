package org.arasha.imports;

import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.imports.ImportRun.State;
import org.arasha.mail.Outbox;
import org.arasha.mail.OutgoingMail;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Texts;
import org.springframework.stereotype.Component;

/** Tells by mail who has asked for it that an import is over: how many rows, and nothing of what stands in them. */
@Component
class ImportNotice {

    private final Outbox outbox;
    private final CurrentUser user;

    ImportNotice(Outbox outbox, CurrentUser user) {
        this.outbox = outbox;
        this.user = user;
    }

    void send(ImportRun run, State state) {
        user.email().filter(MailAddress::isOne).ifPresent(address -> outbox.send(new OutgoingMail(
                "import:" + run.id().value() + ":" + state, run.id().value(), address,
                Texts.get(user.language(), "imports.notice.subject." + state),
                Texts.get(user.language(), state == State.UNDONE ? "imports.notice.undone" : "imports.notice.text",
                        state == State.UNDONE ? run.undone() : run.imported(), state == State.UNDONE ? run.kept() : run.failed()),
                List.of())));
    }
}

package org.arasha.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the organisation's mailboxes, one after the other, and tells of what came. */
@Component
public class Mailbox {

    private final List<MailboxReader> readers;
    private final Tidings tidings;

    Mailbox(List<ImapAccount> accounts, Arrivals arrivals, Tidings tidings, Clock clock) {
        this.readers = accounts.stream().map(account -> new MailboxReader(account, arrivals, clock)).toList();
        this.tidings = tidings;
    }

    /** @return how many new messages there were */
    public synchronized int fetch() {
        int taken = readers.stream().mapToInt(MailboxReader::read).sum();
        tidings.tellWhatIsNew();
        return taken;
    }

    /** Whether every fetch from one of them has failed for so long, on this node. */
    boolean isUnreadableFor(Duration time) {
        return readers.stream().anyMatch(reader -> reader.isUnreadableFor(time));
    }
}

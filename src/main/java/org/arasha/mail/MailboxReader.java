package org.arasha.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import org.arasha.evidence.Files;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Reads one mailbox. It changes nothing in it: not even the mark of what was read, so that people may read it too and nothing
 * is missed; how far it came is remembered here.
 */
class MailboxReader {

    private static final Logger log = LoggerFactory.getLogger(MailboxReader.class);
    private static final int PATIENCE = 3;
    /** No mailbox of ours is older: a server that says so has lost its clock. */
    private static final Instant EARLIEST = Instant.parse("2010-01-01T00:00:00Z");
    private static final long MICROS_A_SECOND = 1_000_000;

    private final ImapAccount account;
    private final Arrivals arrivals;
    private final Clock clock;
    private volatile @Nullable Instant downSince;
    private long stuckAt;
    private int timesStuck;

    MailboxReader(ImapAccount account, Arrivals arrivals, Clock clock) {
        this.account = account;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * Takes in what is new. A mailbox that cannot be reached, or whose mail cannot be kept as the disk is full or the database away, is tried
     * again with the next round, from where this one came to.
     *
     * @return how many new messages there were
     */
    int read() {
        int taken = 0;
        if (account.isGiven()) {
            try {
                taken = takeIn();
                downSince = null;
            } catch (MessagingException | IOException | RuntimeException e) {
                if (downSince == null) {
                    log.warn("The mailbox {} cannot be read, and is tried again: {}", account.box(), e.getClass().getSimpleName());
                }
                downSince = earlier(downSince, clock.instant());
            }
        }
        return taken;
    }

    /** After the clock was set back it is counted anew. */
    private static Instant earlier(@Nullable Instant since, Instant now) {
        return since == null || since.isAfter(now) ? now : since;
    }

    /** Whether every fetch has failed for so long, on this node. */
    boolean isUnreadableFor(Duration time) {
        Instant since = downSince;
        return since != null && !since.plus(time).isAfter(clock.instant());
    }

    private int takeIn() throws MessagingException, IOException {
        int taken = 0;
        try (Store store = Session.getInstance(account.properties()).getStore(account.protocol())) {
            store.connect(account.host(), account.port(), account.user(), account.password());
            try (Folder folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                UIDFolder numbers = (UIDFolder) folder;
                long validity = numbers.getUIDValidity();
                long last = arrivals.lastUid(account.box(), validity);
                for (Message message : numbers.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
                    long uid = numbers.getUID(message);
                    // Asked for what comes after the last message, a server answers with the last.
                    if (uid > last && take(message, validity, uid)) {
                        taken++;
                    }
                }
            }
        }
        return taken;
    }

    private boolean take(Message message, long validity, long uid) throws MessagingException, IOException {
        try {
            byte[] whole = whole(message);
            return keep(whole == null ? ArrivedMail.ofLarge(headers(message), message) : ArrivedMail.read(whole),
                    whole == null || whole.length == 0 ? null : whole, arrivedAt(message, uid), validity, uid);
        } catch (MessagingException | IOException e) {
            timesStuck = stuckAt == uid ? timesStuck + 1 : 1;
            stuckAt = uid;
            if (timesStuck < PATIENCE) {
                throw e;
            }
            log.warn("Message {} of the mailbox cannot be fetched: {}", uid, e.getClass().getSimpleName());
            return arrivals.keep(account.box(), unreadable(validity, uid), null, clock.instant(), validity, uid);
        }
    }

    /** What the database will not have is kept as unreadable, so that a person looks and the next message gets its turn. */
    private boolean keep(ArrivedMail mail, byte @Nullable [] raw, Instant at, long validity, long uid) {
        try {
            return arrivals.keep(account.box(), mail, raw, at, validity, uid);
        } catch (DataIntegrityViolationException e) {
            log.warn("Message {} of the mailbox cannot be kept as it is", uid);
            return arrivals.keep(account.box(), unreadable(validity, uid), raw, at, validity, uid);
        }
    }

    /**
     * When the server took it (RFC 3501, INTERNALDATE): it may have lain there while nobody fetched, and a body was in time all the
     * same. The sender's own date is not asked. A server tells whole seconds; what came within one stays in its order by the number.
     */
    private Instant arrivedAt(Message message, long uid) throws MessagingException {
        Instant now = clock.instant();
        Instant at = message.getReceivedDate() == null ? now
                : message.getReceivedDate().toInstant().plus(uid % MICROS_A_SECOND, ChronoUnit.MICROS);
        return at.isAfter(now) || at.isBefore(EARLIEST) ? now : at;
    }

    private static ArrivedMail unreadable(long validity, long uid) {
        return ArrivedMail.unreadable("uid:" + validity + "/" + uid);
    }

    /** Null where it is too large to keep, whatever size its server says it has. */
    private static byte @Nullable [] whole(Message message) throws MessagingException, IOException {
        if (message.getSize() > Files.LARGEST) {
            return null;
        }
        try (BoundedBytes content = new BoundedBytes(Files.LARGEST)) {
            message.writeTo(content);
            return content.toByteArray();
        } catch (BoundedBytes.Full tooLarge) {
            return null;
        }
    }

    private static byte[] headers(Message message) throws MessagingException {
        StringBuilder headers = new StringBuilder();
        Collections.list(message.getAllHeaders())
                .forEach(header -> headers.append(header.getName()).append(": ").append(header.getValue()).append("\r\n"));
        return headers.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}

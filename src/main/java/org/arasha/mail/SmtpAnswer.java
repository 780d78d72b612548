package org.arasha.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Reads what a failed attempt says: refused for good, or not now. */
final class SmtpAnswer {

    /** They say that we may not send, not that the addressee may not receive: an administrator's affair. */
    private static final Set<Integer> OUR_SIGN_IN = Set.of(530, 534, 535, 538);
    private static final int TOO_LARGE = 552;

    private SmtpAnswer() {}

    /** The code of a refusal of this mail or its address that another attempt will not change. */
    static Optional<String> refusal(Exception failure) {
        return causes(failure).stream().filter(cause -> !refusesUs(cause)).map(SmtpAnswer::code)
                .filter(code -> code >= 500 && code < 600 && !OUR_SIGN_IN.contains(code))
                .findFirst().map(String::valueOf);
    }

    /** Nobody answers at the server, or it lets nobody in with our password: no mail gets through. */
    static boolean isOfNobody(Exception failure) {
        return failure instanceof MailAuthenticationException || failure instanceof MailSendException sending
                && Arrays.stream(sending.getMessageExceptions()).anyMatch(one -> one == sending.getCause());
    }

    /** The mail was taken, and only our leave-taking failed. */
    static boolean isOfGoodbye(Exception failure) {
        return failure instanceof MailSendException sending && sending.getMessageExceptions().length == 0;
    }

    /** The server has answered, if only with "later"; without an answer the mail may have left. */
    static boolean isGiven(Exception failure) {
        return causes(failure).stream().anyMatch(cause -> code(cause) > 0);
    }

    /** The innermost class, and the server's code if there is one; never its words, which repeat the address. */
    static String errorClass(Exception failure) {
        List<Throwable> causes = causes(failure);
        int code = causes.stream().mapToInt(SmtpAnswer::code).max().orElse(0);
        String name = causes.getLast().getClass().getSimpleName();
        return code == 0 ? name : name + " " + code;
    }

    /** A refusal of the sender is one of ours, unless it is of the size that the sender announced. */
    private static boolean refusesUs(Throwable cause) {
        return cause instanceof SMTPSendFailedException sending && sending.getReturnCode() != TOO_LARGE
                && sending.getCommand() != null && sending.getCommand().startsWith("MAIL");
    }

    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException message -> message.getReturnCode();
            default -> 0;
        };
    }

    private static List<Throwable> causes(Exception failure) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = failure instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                ? sending.getMessageExceptions()[0] : failure;
        for (; cause != null && causes.size() < 20; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}

package org.arasha.shared;

import org.jspecify.annotations.Nullable;

/**
 * A deed that the rules of the field do not allow now. The transaction is rolled back and the person sees why.
 * <p>The reason is a message key with arguments, shown in the language of the reader; neither holds personal data,
 * because exceptions reach logs.
 */
public class Refusal extends RuntimeException {

    private final transient Object[] arguments;

    public Refusal(String messageKey, Object... arguments) {
        super(messageKey);
        this.arguments = arguments;
    }

    /** @throws Refusal when it has more characters than may be kept */
    public static void ifLonger(@Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw new Refusal("ui.tooLong", most);
        }
    }

    /** @throws Refusal when it has more characters in any language than may be kept */
    public static void ifLonger(LocalizedText text, int most) {
        if (text.longest() > most) {
            throw new Refusal("ui.tooLong", most);
        }
    }

    /** @throws Refusal unless that is kept */
    public static void unless(boolean kept, String messageKey, Object... arguments) {
        if (!kept) {
            throw new Refusal(messageKey, arguments);
        }
    }

    /** @throws Refusal this one */
    public void raise() {
        throw this;
    }

    public String messageKey() {
        return getMessage();
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}

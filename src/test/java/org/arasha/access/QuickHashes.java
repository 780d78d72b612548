package org.arasha.access;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords and codes of tests are hashed as those of people are, but not as slowly: a hash carries what it was made with.
 *
 * @see PasswordHashTests how slowly those of people are
 */
@Component
class QuickHashes implements BeanPostProcessor {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int MEMORY_KB = 8;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Argon2PasswordEncoder ? new Argon2PasswordEncoder(SALT, HASH, 1, MEMORY_KB, 1) : bean;
    }
}

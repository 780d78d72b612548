package org.arasha.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds who signs in. The password of example users everybody knows: they are nobody where the example mode is off. */
@Service
class SignInUsers implements UserDetailsService {

    private final UserStore users;
    private final boolean examples;

    SignInUsers(UserStore users, @Value("${arasha.example-data}") boolean examples) {
        this.users = users;
        this.examples = examples;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return users.findByLogin(Login.of(login))
                .filter(user -> user.enabled() && (examples || !user.example()))
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such user"));
    }
}

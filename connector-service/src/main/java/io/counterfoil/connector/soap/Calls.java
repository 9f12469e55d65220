package io.counterfoil.connector.soap;

import io.counterfoil.connector.login.Login;
import io.counterfoil.connector.session.Conversation;
import io.counterfoil.connector.session.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The calls of a session, each one transaction: when a method has returned, its effect is committed; only then is answered. */
@ApplicationScoped
@Transactional
class Calls {

    private final SignIn signIn;
    private final Conversation conversation;

    Calls(SignIn signIn, Conversation conversation) {
        this.signIn = signIn;
        this.conversation = conversation;
    }

    String open(Login login) {
        return signIn.open(login);
    }

    String next(String ticket, String companyFacts, String companyFile) {
        return conversation.next(ticket, companyFacts, companyFile);
    }

    int answered(String ticket, String response, String hresult, String message) {
        return conversation.answered(ticket, response, hresult, message);
    }

    String connectionFailed(String ticket, String hresult, String message) {
        return conversation.connectionFailed(ticket, hresult, message);
    }

    String lastError(String ticket) {
        return conversation.lastError(ticket);
    }

    void close(String ticket) {
        conversation.close(ticket);
    }
}

import type { Words } from './index';

/** What encrypting and sending say in English. */
export const en: Words = {
  'cancelled': 'Cancelled. Nothing has been done.',
  'held': 'The file cannot be sent as it is. Correct what is listed and try again.',
  'file-not-found': 'Cannot find {file}. Check that it has not been moved or deleted.',
  'no-access': 'No access to {file}. Check the permissions, and that no other program has the file open.',
  'disk-full': 'There is no room for {file} on the disk. Free some space and try again. Nothing half done is left.',
  'already-exists': '{file} exists already. Confirm that it is to be replaced, or move it.',
  'file-changed': '{file} was changed after it was checked. Save the file and try again.',
  'file-too-large': '{file} is too large; the limit is {limit} bytes.',
  'io-failed': 'Could not read or write {file} (error code {system}). Check the disk or network share and try again.',
  'verify-failed':
    'The encrypted file could not be verified after writing and has been deleted. Try again; if it happens ' +
    'again, check the disk.',
  'key-not-a-key': '{source} is not a public OpenPGP key. Get the key from the receiver again.',
  'key-private':
    '{source} holds a PRIVATE key. It has not been kept. Delete the file, warn the owner of the key, and ask for ' +
    'the public one.',
  'key-several': '{source} holds {keys} keys. Import one key at a time.',
  'key-expired': 'The key in {source} expired on {expires}. Get a new one from the receiver.',
  'key-revoked': 'The key in {source} has been revoked by its owner. Get a new one from the receiver.',
  'key-not-yet-valid':
    'The key in {source} is not valid before {created}. Check the clock of this machine, or get another key.',
  'key-sign-only': 'The key in {source} is for signing only. Ask the receiver for a key for encryption.',
  'key-weak': 'The key in {source} ({algorithm}) is too weak. Ask the receiver for a new one, RSA 2048 or better.',
  'key-no-encryption-subkey':
    'The encrypting part of the key in {source} has expired or been revoked. Get a new key from the receiver.',
  'key-changed':
    'WARNING: The receiver has another key ({offered}) than the one you accepted ({pinned}). Call the receiver ' +
    'and compare the fingerprint before you accept it.',
  'key-store-damaged':
    'The stored keys cannot be read or have been altered ({system}). Import the receiver\'s key again.',
  'key-download-failed':
    'Could not fetch the key from {receiver} (error code {system}). Check the address and the network, and try again.',
  'address-moved':
    'The address at {receiver} leads on to {location}. Check that it is the right place, and enter that address ' +
    'instead.',
  'ca-file-invalid': '{file} holds no certificates that can be used. Ask your IT department for the file in PEM form.',
  'proxy-invalid': 'The address of the proxy is not valid. Correct it in the settings, for example http://proxy:8080.',
  'proxy-refused':
    'The proxy {proxy} did not let the connection through (error code {system}). Nothing has been sent. Ask your IT ' +
    'department.',
  'no-recipient': 'No recipient key is chosen. Import the key first.',
  'manifest-missing': 'Cannot find {file}. It must stand beside the encrypted file; copy both.',
  'manifest-invalid': '{file} cannot be used (field {field}). Encrypt again, or copy the file again.',
  'manifest-mismatch': '{file} is not the file that was encrypted. Copy both files again, or encrypt again.',
  'pair-file-missing':
    'Cannot find {file}. The submission is two files: put it beside {other}, with the manifest, and send again.',
  'target-mismatch':
    '{file} was encrypted for another receiver: practice and production are never mixed. Encrypt again for this ' +
    'receiver.',
  'journal-failed':
    'The record of submissions cannot be written or read (error code {system}), so nothing has been done. Check ' +
    'the disk.',
  'kommunenummer-invalid': 'The municipality number has four digits.',
  'bydelsnummer-invalid': 'The district number has two digits; use 00 unless agreed otherwise.',
  'organisasjonsnummer-invalid': 'The organisation number has nine digits with a correct check digit.',
  'pin-missing': 'Enter the PIN.',
  'address-invalid': 'The receiver\'s address is not valid. Correct it in the settings.',
  'address-not-https': 'The receiver\'s address must begin with https. Correct it in the settings.',
  'connection-failed': 'Cannot reach {receiver} (error code {system}). Check the network and try again.',
  'certificate-refused':
    'The certificate of {receiver} is not trusted (error code {system}). Nothing has been sent. Ask your IT ' +
    'department.',
  'connection-broken': 'The connection to {receiver} was broken. Send again; the same file is registered only once.',
  'receiver-hung-up':
    '{receiver} broke the connection when {percent} % had been sent. Send again; the same file is registered ' +
    'only once.',
  'timed-out': '{receiver} did not answer within {seconds} seconds. Send again; the same file is registered only once.',
  'login-refused':
    '{receiver} did not accept the log-in. Check municipality, district and organisation number and the PIN.',
  'login-locked': 'The log-in at {receiver} is locked after too many attempts. Contact the receiver.',
  'refused': '{receiver} refused the request (answer {status}). The file has not been received.',
  'data-refused': '{receiver} refused the content of the file. Contact the receiver.',
  'data-not-decryptable':
    '{receiver} could not open the file with its key. Get the receiver\'s key again, and encrypt again.',
  'data-fatal':
    '{receiver} could not read the file as an extract or a message ({fatal} fatal errors). Correct it and encrypt ' +
    'again.',
  'data-other-municipality':
    'The file is of another municipality than the one you logged in as. Check the municipality number.',
  'conflict': '{receiver} already has another submission that conflicts with this one. Contact the receiver.',
  'too-large': 'The file is larger than {receiver} takes. Contact the receiver.',
  'too-large-limit': '{file} is larger than {receiver} takes; the limit is {limit} MB. Nothing has been received. Contact the receiver.',
  'too-large-practice':
    '{file} is larger than {receiver} takes; the limit is {limit} MB. Practise with a smaller extract. A real receiver sets its own ' +
    'limits.',
  'too-many-requests': '{receiver} is busy. Wait a little and send again.',
  'receiver-failed':
    'Something failed at {receiver} (answer {status}). Send again later; the same file is registered only once.',
  'unexpected-answer': '{receiver} gave an answer that is not understood. Check the address in the settings.',
  'receipt-mismatch':
    'The receipt from {receiver} is not for the file that was sent. Regard it as not received and contact the ' +
    'receiver.',
  'not-sent': 'The file is not recorded as sent, since you answered that it was not sent.',
  'mail-not-readable': 'The e-mail cannot be read. Save it as an .eml file, or copy its text and paste it.',

  'hold-fatal':
    'The file cannot be read as an IPLOS extract or a KPR message ({fatal} fatal errors). Make it again in the care ' +
    'system.',
  'hold-incomplete-file':
    'The file has {errors} errors, and minimum fields may be missing. Correct them, or say explicitly that an ' +
    'incomplete file is to be sent.',
  'hold-synthetic-to-production':
    'The file has synthetic person numbers ({persons:part}) and can only be sent for practice.',
  'hold-pair-fatal':
    'The files cannot be read as an extract and an ident message (fatal errors: {extract} in the extract, {ident} in the ident ' +
    'message). Extract both from the care system again.',
  'hold-pair-incomplete-file':
    'The extract has {extract:error|errors} and the ident message {ident}, and minimum fields may be missing. Correct them, or say ' +
    'explicitly that the files are to be sent incomplete.',
  'hold-pair-synthetic-to-production': 'The files have synthetic person numbers ({persons:part}) and can only be sent for practice.',
  'hold-stale-key':
    'The key {fingerprint} was fetched {fetchedAt}, before the submission window opened. Fetch it again, or ' +
    'confirm its fingerprint.',
  'hold-outside-window':
    'Today is outside the submission window for {year} ({firstDay} to {lastDay}). Confirm that you want to go on ' +
    'all the same.',
  'hold-season-unknown':
    'The submission window for this file is not known. Confirm that you want to go on all the same.',
  'hold-contact-missing': 'The e-mail of the municipality\'s IPLOS contact must be given before encryption.',
  'hold-contact-invalid': 'The e-mail of the IPLOS contact is not valid. Correct it.',
};

import { ConnectError } from '@connectrpc/connect';
import { client } from './client.js';

export const Shop = ({ id, onError = () => {} }) => {
  const load = async () => {
    try {
      await client.getShop({ id });
    } catch (err) {
      const { code } = ConnectError.from(err);
      if (code === 5) return <Gone id={id} />;
      onError(new ConnectError('could not load the shop', 13));
    }
    return <></>;
  };
  return <section onClick={load}>{id ? <h2 title="shop">{id}</h2> : 'no shop'}</section>;
};

function Gone({ id, ...rest }) {
  return <p {...rest}>Shop {id} is gone</p>;
}
